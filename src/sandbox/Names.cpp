// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Names.h"

#include "sandbox/Text.h"

#include <array>
#include <set>

namespace jonction::sandbox {

namespace {

constexpr std::array givenNames{
    "Camille", "Inès",  "Louis",  "Amélie", "Karim",   "Chloé",   "Théo",    "Nadia",  "Hugo",    "Léa",
    "Mateo",   "Aïcha", "Jules",  "Sofia",  "Antoine", "Yasmine", "Bastien", "Élodie", "Rayan",   "Manon",
    "Olivier", "Fatou", "Lucas",  "Ingrid", "Tomasz",  "Giulia",  "Nikolai", "Maëlle", "Pedro",   "Anaïs",
    "Kenji",   "Zoé",   "Samuel", "Clara",  "Mehdi",   "Agathe",  "Vincent", "Lina",   "Étienne", "Noémie"};

constexpr std::array familyNames{
    "Moreau",    "Lefèvre",  "Benali",  "Garnier", "Nguyen",   "Rossi",    "Dubois",  "Traoré",
    "Fournier",  "Kowalski", "Silva",   "Lambert", "Haddad",   "Roux",     "Schmidt", "Perrin",
    "Diallo",    "Marchand", "Ivanova", "Blanc",   "Martínez", "Gauthier", "Okafor",  "Chevalier",
    "Tanaka",    "Fontaine", "Bouvier", "Renaud",  "Santos",   "Colin",    "Weber",   "Barbier",
    "El Amrani", "Picard",   "Jansen",  "Leroux",  "Cissé",    "Brunet",   "Popescu", "Giraud"};

/// Folds the accents of the lists above; everything else that is not a letter goes.
std::string toMailbox(std::string_view text)
{
    static const std::array<std::pair<std::string_view, char>, 12> folds{{{"é", 'e'},
                                                                          {"è", 'e'},
                                                                          {"ë", 'e'},
                                                                          {"É", 'e'},
                                                                          {"ï", 'i'},
                                                                          {"í", 'i'},
                                                                          {"á", 'a'},
                                                                          {"à", 'a'},
                                                                          {"ç", 'c'},
                                                                          {"ô", 'o'},
                                                                          {"ü", 'u'},
                                                                          {"ñ", 'n'}}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t step = 1;
        for (const auto& [accent, plain] : folds) {
            if (text.substr(i, accent.size()) == accent) {
                out += plain;
                step = accent.size();
            }
        }
        const char c = text[i];
        if (step == 1 && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
            out += c;
        i += step;
    }
    return lower(out);
}

} // namespace

std::vector<PersonName> drawNames(const Seed& seed, int count)
{
    std::vector<PersonName> names;
    std::set<std::string> taken;
    Dice dice = seed.dice("names");
    for (int i = 0; i < count; ++i) {
        const std::string given = i == 0 ? "Camille" : givenNames[dice.below(givenNames.size())];
        const std::string family = i == 0 ? "Moreau" : familyNames[dice.below(familyNames.size())];
        const std::string plain = toMailbox(given) + "." + toMailbox(family);
        std::string mailbox = plain;
        for (int n = 2; !taken.insert(mailbox).second; ++n)
            mailbox = plain + std::to_string(n);
        names.push_back({given, family, mailbox});
    }
    return names;
}

} // namespace jonction::sandbox
