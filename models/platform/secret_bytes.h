// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace chancery {

//! Bytes that are nobody else's business: in guarded memory that is never swapped where the system allows it, and wiped
//! when they go. Move only. Safe to use from any thread, by one at a time.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(size_t size); //!< zeroed; empty if memory ran out
    static SecretBytes copyOf(QByteArrayView bytes);
    //! The copy, and \a source wiped (if nobody shares it).
    static SecretBytes take(QByteArray &source);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    bool isEmpty() const { return m_size == 0; }
    size_t size() const { return m_size; }
    quint8 *data() { return m_data; }
    const quint8 *data() const { return m_data; }
    //! A view for as long as the object lives.
    QByteArrayView view() const { return QByteArrayView(m_data, qsizetype(m_size)); }
    SecretBytes clone() const { return copyOf(view()); }
    //! In constant time.
    bool equals(const SecretBytes &other) const;

private:
    quint8 *m_data = nullptr;
    size_t m_size = 0;
};

//! Overwrites the bytes of a buffer that was ours alone; a shared one is left to its other owners.
void wipe(QByteArray &bytes);

} // namespace chancery
