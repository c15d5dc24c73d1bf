// SPDX-License-Identifier: Apache-2.0
#include "gui/board/MoodLook.h"

namespace jonction {

using namespace Qt::StringLiterals;

MoodLook lookOfMood(const QString& mood)
{
    if (mood == "free"_L1)
        return {u"ok"_s, Tone::Ok};
    if (mood == "talking"_L1)
        return {u"call"_s, Tone::Working};
    if (mood == "busy"_L1)
        return {u"busy"_s, Tone::Error};
    if (mood == "away"_L1)
        return {u"away"_s, Tone::Attention};
    if (mood == "attention"_L1)
        return {u"attention"_s, Tone::Attention};
    if (mood == "offline"_L1)
        return {u"offline"_s, Tone::Muted};
    return {u"unknown"_s, Tone::Stale};
}

MoodLook lookOfFeed(const QString& state)
{
    if (state == "ok"_L1)
        return {u"ok"_s, Tone::Ok};
    if (state == "failed"_L1)
        return {u"error"_s, Tone::Error};
    if (state == "late"_L1)
        return {u"stale"_s, Tone::Attention};
    return {state == "starting"_L1 ? u"working"_s : u"offline"_s, Tone::Muted};
}

} // namespace jonction
