// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Seed.h"

#include <array>
#include <cstdio>

namespace jonction::sandbox {

namespace {

/// FNV-1a: spreads a name over 64 bits.
std::uint64_t hashOf(std::string_view name)
{
    std::uint64_t hash = 1469598103934665603ULL;
    for (const char c : name) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return hash;
}

} // namespace

std::uint64_t Dice::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::uint64_t Dice::below(std::uint64_t bound)
{
    return bound == 0 ? 0 : next() % bound;
}

int Dice::between(int from, int to)
{
    return from + static_cast<int>(below(static_cast<std::uint64_t>(to - from) + 1));
}

Dice Seed::dice(std::string_view purpose, std::uint64_t index) const
{
    Dice mixer(m_value ^ hashOf(purpose));
    return Dice(mixer.next() + index * 0xD1B54A32D192ED03ULL);
}

Dice Seed::nextDice(std::string_view kind)
{
    const auto [entry, created] = m_drawn.try_emplace(std::string(kind), 0);
    return dice(kind, ++entry->second);
}

std::string Seed::uuidOf(std::string_view name) const
{
    Dice own = dice(name);
    return uuidFrom(own);
}

std::string Seed::nextUuid(std::string_view kind)
{
    Dice own = nextDice(kind);
    return uuidFrom(own);
}

std::string Seed::nextLongId(std::string_view kind)
{
    Dice own = nextDice(kind);
    return std::to_string(1293384000000000000ULL + own.below(899999999999999ULL));
}

std::string Seed::nextToken(std::string_view kind, std::size_t length)
{
    Dice own = nextDice(kind);
    return letters(own, length);
}

std::string letters(Dice& dice, std::size_t length)
{
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::string out;
    for (std::size_t i = 0; i < length; ++i)
        out += alphabet[dice.below(alphabet.size())];
    return out;
}

std::string uuidFrom(Dice& dice)
{
    const std::uint64_t high = dice.next();
    const std::uint64_t low = dice.next();
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%08x-%04x-4%03x-%04x-%012llx",
                  static_cast<unsigned>(high >> 32U), static_cast<unsigned>((high >> 16U) & 0xFFFFU),
                  static_cast<unsigned>(high & 0xFFFU),
                  static_cast<unsigned>(0x8000U | ((low >> 48U) & 0x3FFFU)),
                  static_cast<unsigned long long>(low & 0xFFFFFFFFFFFFULL));
    return text.data();
}

} // namespace jonction::sandbox
