// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/CallState.h"
#include "sip/SipTarget.h"

namespace jonction {

/// The library tells why nothing came back only in words of its log (notes §2, §3). These functions are all
/// that reads them.

/// True for a line that explains a failure; everything else is noise for a verdict.
bool explainsFailure(const QByteArray& line);

/// True for a line after which no answer can come any more: the TLS connection is refused.
bool endsTls(const QByteArray& line);

/// The system's words for a CANCEL or BYE of ours that could not be sent; empty for every other line.
QString whyEndNotSent(const QByteArray& line);

/// Reason of an answer that the stack made itself: `status` 408 (its timer) or 503 (its transport), and the
/// last line that explained something.
CallReason reasonOfFailure(const QString& cause, int status, SipTransport transport);

} // namespace jonction
