// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace jonction {

struct SipOutcome;

/// What a call sounds like while it runs, and in the end: level, codec, packets, loss, jitter, quality.
class AudioPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AudioPanel(QWidget* parent);
    /// Hides itself where no audio was agreed. `live`: sound runs at this moment, and has a level.
    void show(const SipOutcome& outcome, bool live);
    /// Telephone keys that were pressed here, for show().
    void addKeys(const QString& keys);
    void clear();

private:
    void addNumber(int place, const QString& name);
    void set(int place, const QString& value);

    QProgressBar* m_level;
    QList<QLabel*> m_numbers;
    QStringList m_names;
    QString m_sentKeys;
};

} // namespace jonction
