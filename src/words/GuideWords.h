// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Address.h"

#include <QDateTime>

namespace jonction::Words {

/// How a manual change is made: numbered menu paths in the portal's own labels.
struct GuideText
{
    QString title;
    QString instruction; ///< rich text (p, ol, li, b, code)
};

/// By step and kind of the address. An unknown kind gets the step's title and "see the help of this step".
GuideText guide(const Address& address);
/// Label of a value to copy ("guide.value.sipUri"): "SIP URI/ID".
QString guideValue(const QString& labelId);
bool knowsGuideValue(const QString& labelId);
/// What a value is where it is a choice and not text to copy: "atLogin" of the inheritance option is "Apply
/// UCaaS agent status upon login". Other values come back as they are.
QString guideValueText(const QString& labelId, const QString& value);
/// "Declared done by marie on 21 November 2026 at 09:30 CET; not yet observed".
QString declared(const QString& by, const QDateTime& at);

} // namespace jonction::Words
