// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>

namespace jonction {

/// The own address from which packets to `remote` leave; null where there is no route.
QHostAddress localAddressTowards(const QHostAddress& remote, quint16 port);

/// A port of `local` that is free at this moment, of TCP with `stream`, else of UDP; 0 where there is none.
quint16 freePortAt(const QHostAddress& local, bool stream);

} // namespace jonction
