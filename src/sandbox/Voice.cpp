// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Voice.h"

#include <algorithm>

namespace jonction::sandbox {

std::string plusNumber(const std::string& text)
{
    return startsWith(text, "+") ? text : "+" + text;
}

VoiceNumber* Voice::find(const std::string& number)
{
    const auto found = numbers.find(plusNumber(number));
    return found == numbers.end() ? nullptr : &found->second;
}

std::vector<const VoiceNumber*> Voice::of(const std::string& targetId) const
{
    std::vector<const VoiceNumber*> own;
    const auto held = m_held.find(targetId);
    if (held != m_held.end())
        for (const std::string& number : held->second)
            own.push_back(&numbers.at(number));
    return own;
}

VoiceOrder* Voice::order(const std::string& id)
{
    const auto found =
        std::find_if(orders.begin(), orders.end(), [&](const VoiceOrder& order) { return order.id == id; });
    return found == orders.end() ? nullptr : &*found;
}

/// A user has one primary number: a new one takes the place of the old.
void Voice::give(const VoiceNumber& wanted)
{
    if (wanted.category == "primary")
        for (const VoiceNumber* own : of(wanted.targetId))
            if (own->category == "primary" && own->number != wanted.number) {
                take(own->number);
                break;
            }
    take(wanted.number);
    VoiceNumber& number = numbers[wanted.number];
    const std::string locationId = wanted.locationId.empty() ? number.locationId : wanted.locationId;
    number = wanted;
    number.locationId = locationId;
    number.activation = "activated";
    if (!wanted.targetId.empty())
        m_held[wanted.targetId].insert(wanted.number);
}

void Voice::take(const std::string& number)
{
    VoiceNumber* found = find(number);
    if (found == nullptr)
        return;
    m_held[found->targetId].erase(found->number);
    found->targetId.clear();
    found->category = "primary";
    found->activation = "activated";
}

} // namespace jonction::sandbox
