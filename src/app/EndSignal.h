// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

namespace jonction {

/// SIGTERM and SIGINT close the windows as a person would: a change under way is finished, the practice world
/// ends with its program. A second one ends at once.
class EndSignal : public QObject
{
    Q_OBJECT

public:
    explicit EndSignal(QObject* parent = nullptr);

private:
    QTimer m_look;
};

} // namespace jonction
