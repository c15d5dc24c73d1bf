// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Finding.h"

namespace jonction {

/// A fully qualified host name as Direct Routing and DNS accept it (direct-routing dossier 2.1): lower case,
/// no trailing dot, at least two labels, letters, digits and hyphens, at most 253 characters and 63 a label.
class Fqdn
{
public:
    /// Rules it can break: fqdn.empty fqdn.blank fqdn.underscore fqdn.scheme fqdn.ipAddress fqdn.tooLong
    /// fqdn.label fqdn.noDot. Upper case is folded, a trailing dot is cut.
    static Result<Fqdn> parse(const QString& text);

    const QString& toString() const { return m_name; }
    /// True for names under onmicrosoft.com, which can never carry an SBC.
    bool isMicrosoftInitialDomain() const;

    friend bool operator==(const Fqdn&, const Fqdn&) = default;

private:
    explicit Fqdn(QString name)
        : m_name(std::move(name))
    {}
    QString m_name;
};

/// Rules of an SBC name on top of Fqdn: not under onmicrosoft.com, at most 63 characters in all.
/// Further rules: sbc.onmicrosoft sbc.tooLong.
Result<Fqdn> parseSbcFqdn(const QString& text);

/// One DNS label for the provider's inbound sub-domain (RFC 1035 label, lower case). Rules: label.empty
/// label.blank label.underscore label.dot label.characters label.tooLong.
Result<QString> parseSubdomainLabel(const QString& text);

} // namespace jonction
