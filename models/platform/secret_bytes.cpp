// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/secret_bytes.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace chancery {

SecretBytes::SecretBytes(size_t size)
{
    if (size == 0 || sodium_init() < 0)
        return;
    m_data = static_cast<quint8 *>(sodium_malloc(size));
    if (!m_data)
        return;
    m_size = size;
    std::memset(m_data, 0, size);
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy{size_t(bytes.size())};
    if (!copy.isEmpty())
        std::memcpy(copy.m_data, bytes.data(), copy.m_size);
    return copy;
}

SecretBytes SecretBytes::take(QByteArray &source)
{
    SecretBytes taken = copyOf(source);
    wipe(source);
    return taken;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{ }

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data);
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty())
        sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

} // namespace chancery
