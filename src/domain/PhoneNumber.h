// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Finding.h"

namespace jonction {

/// A number in E.164 with its plus sign (sip-trunk dossier 6.1). Visual separators are removed when parsing;
/// a missing plus is an error and never guessed. "Possible" (libphonenumber) is demanded, "valid" is not: a
/// packaged library may be older than a number range, so an unknown range is only a warning (isKnownRange).
class PhoneNumber
{
public:
    /// Rules: phone.empty phone.noPlus phone.characters phone.extension phone.nationalZero phone.length.
    static Result<PhoneNumber> parse(const QString& text);

    /// "+33199000101"
    const QString& toString() const { return m_e164; }
    /// "+33 1 99 00 01 01", for people.
    QString international() const;
    bool isKnownRange() const;

    friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;

private:
    explicit PhoneNumber(QString e164)
        : m_e164(std::move(e164))
    {}
    QString m_e164;
};

} // namespace jonction
