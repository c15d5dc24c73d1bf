// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"

#include <QObject>
#include <QTimer>

namespace jonction {

/// A secret on the clipboard for a short while. Marks the content as secret where the platform knows such a
/// mark, counts down, and clears only what is still ours.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    static constexpr int lifetimeSeconds = 30;

    explicit SecretClipboard(QObject* parent = nullptr);
    /// Clears at once what is still ours.
    ~SecretClipboard() override;

    void copy(const Secret& secret);
    void clear();
    int secondsLeft() const { return m_left; }

Q_SIGNALS:
    /// Every second; 0: gone.
    void countdown(int secondsLeft);

private:
    bool stillOurs() const;

    QTimer m_timer;
    int m_left = 0;
    QByteArray m_digest; // of what was put there: the value itself is not kept
};

} // namespace jonction
