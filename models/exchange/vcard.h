// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/parsed.h"

namespace chancery::vcard {

//! Reads vCard 4.0 (RFC 6350), 3.0 (RFC 2426) and, leniently, 2.1. A card becomes a person, or with KIND:org an
//! organisation, with contact points, names, tags; ORG and TITLE become an organisation, an office and a tenure; ORG
//! alone a link to the organisation. Properties that are not understood stay verbatim in vcard_extra.
Parsed parse(const QByteArray &bytes);

enum class Version : quint8 { V3, V4 };

//! An office or an organisation that a person belongs to.
struct Affiliation
{
    QString title; //!< the office; empty: the organisation only
    QStringList organisation; //!< the organisation and its units, the largest first
};

//! A person or an organisation, with what belongs to it.
struct Card
{
    Record record;
    QList<Record> contactPoints;
    QList<Record> nameVariants;
    QList<Affiliation> affiliations;
    QStringList tags;
};

QByteArray write(const QList<Card> &cards, Version version = Version::V4);

} // namespace chancery::vcard
