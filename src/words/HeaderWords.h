// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction::Words {

/// What a line of a SIP message is for, in a sentence, by the topics of the ladder: "request.INVITE",
/// "answer.180", "header.Via", "sdp.a.rtpmap", "fragment.200", "blank", "body". Unknown headers, attributes
/// and statuses get the sentence of their family; empty for an unknown kind of topic.
QString messageLine(const QString& topic);

/// Whether there is a sentence for this very topic, and not only for its family.
bool knowsMessageLine(const QString& topic);

} // namespace jonction::Words
