// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <memory>

namespace jonction {

/// Speaks through the desktop, also while the window is behind others. Where nobody listens nothing happens:
/// whatever matters is said in the window too.
class Notifier
{
public:
    virtual ~Notifier() = default;
    /// Plain text, one title and one sentence or two.
    virtual void show(const QString& title, const QString& text) = 0;

    /// The one of this system.
    static std::shared_ptr<Notifier> ofTheDesktop();
};

} // namespace jonction
