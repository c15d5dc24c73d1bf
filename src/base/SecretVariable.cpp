// SPDX-License-Identifier: Apache-2.0
#include "base/SecretVariable.h"

#include <cstdlib>
#include <cstring>

namespace jonction {

Secret takeSecretVariable(const QByteArray& variable)
{
    Secret value(qgetenv(variable.constData()));
    // Removing a variable leaves its bytes in the block that the system shows to the owner's other programs.
    if (char* bytes = std::getenv(variable.constData()))
        wipe(bytes, std::strlen(bytes));
    qunsetenv(variable.constData());
    return value;
}

} // namespace jonction
