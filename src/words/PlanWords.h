// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Plan.h"

#include <QJsonValue>

namespace jonction::Words {

/// "create", "change", "by hand" …: the word beside the sign.
QString action(Action action);
/// The change by what it is: "Buy +33 1 99 00 01 23 for 1.00 USD a month", "Create the SIP connection
/// jonction-practice". A declared or satisfied one says so.
QString actionSentence(const Change& change);
/// What the change makes, without its name: "SIP connection".
QString objectKind(const Address& address);
/// The object with its name: "SIP connection jonction-practice"; phone numbers in groups of digits.
QString objectName(const Address& address);
/// False for kinds that have no word here.
bool knowsKind(const Address& address);
/// A managed attribute ("daily_spend_limit"): "Daily spending limit".
QString attribute(const QString& key);
bool knowsAttribute(const QString& key);
/// Its value for people: yes and no, lists, units. An absent value is "—".
QString attributeValue(const QString& key, const QJsonValue& value);
/// The reason of a change ("missing", "differs" …) as a sentence.
QString why(const QString& reason);
bool knowsWhy(const QString& reason);
/// What a change can cost or break, as a sentence; empty for Risk::None.
QString risk(Risk risk);
/// "1.00 USD/month + 2.00 USD" → "1.00 USD a month, and 2.00 USD once".
QString cost(const QString& text);
/// "3 to create, 1 to change, nothing bought". `buys`: one of the changes costs money.
QString planVerdict(const PlanSummary& summary, bool incomplete, bool buys);
/// The same from the plan itself.
QString planVerdict(const Plan& plan);

} // namespace jonction::Words
