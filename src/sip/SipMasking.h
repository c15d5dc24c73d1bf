// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace jonction {

/// A SIP message with its secrets cut: values of Authorization and Proxy-Authorization (folded lines too),
/// the SDP lines a=crypto and k=, and passwords inside SIP URIs. Line ends stay as they are.
QByteArray maskedSipMessage(const QByteArray& message);

} // namespace jonction
