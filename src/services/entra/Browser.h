// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace jonction {

/// Shows a page to the person: the system's browser, a printed address, or a test that walks by itself.
class Browser
{
public:
    virtual ~Browser() = default;
    /// False where no browser could be started.
    virtual bool open(const QUrl& address) = 0;
};

} // namespace jonction
