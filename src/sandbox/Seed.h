// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace jonction::sandbox {

/// A repeatable stream of numbers (SplitMix64): the same start gives the same numbers on every machine, which
/// the standard distributions do not promise.
class Dice
{
public:
    explicit Dice(std::uint64_t state = 0)
        : m_state(state)
    {}
    std::uint64_t next();
    /// A number in [0, bound); 0 where bound is 0.
    std::uint64_t below(std::uint64_t bound);
    /// A number in [from, to].
    int between(int from, int to);

private:
    std::uint64_t m_state;
};

/// Everything random in the world comes from here. Identifiers are drawn per kind and in order, so the n-th
/// application of one seed has the same identifier in every run, whatever else was asked in between.
class Seed
{
public:
    explicit Seed(std::uint64_t value)
        : m_value(value)
    {}

    /// A stream of its own for one purpose.
    Dice dice(std::string_view purpose, std::uint64_t index = 0) const;
    /// A GUID that depends on the seed and the name only.
    std::string uuidOf(std::string_view name) const;

    std::string nextUuid(std::string_view kind);
    /// 19 decimal digits, above 2^53, as Telnyx numbers its objects.
    std::string nextLongId(std::string_view kind);
    /// Text of `length` characters of [A-Za-z0-9].
    std::string nextToken(std::string_view kind, std::size_t length);

private:
    Dice nextDice(std::string_view kind);

    std::uint64_t m_value;
    std::map<std::string, std::uint64_t, std::less<>> m_drawn;
};

/// `length` characters out of [A-Za-z0-9].
std::string letters(Dice& dice, std::size_t length);
std::string uuidFrom(Dice& dice);

} // namespace jonction::sandbox
