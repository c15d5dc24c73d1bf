// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// One input for the reader under test. Whatever comes, it returns; a broken promise ends the program.
void fuzzOne(const QByteArray& input);

/// Ends the program where a promise of the reader under test does not hold.
inline void fuzzPromise(bool holds)
{
    if (!holds)
        __builtin_trap();
}
