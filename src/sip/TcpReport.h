// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction {

/// Whether a connection came about at all, told apart from what was said on it. Of the probe's own
/// connection, made just before the real one.
struct TcpReport
{
    bool attempted = false;
    bool connected = false;
    qint64 connectMs = -1;
    QString error; ///< the system's own text; empty when connected

    friend bool operator==(const TcpReport&, const TcpReport&) = default;
};

} // namespace jonction
