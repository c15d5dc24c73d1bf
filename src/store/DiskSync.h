// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFile;

namespace jonction {

/// Forces what was written to `file` out of the system's cache, so that it survives a power cut. False where
/// the system says that it could not (disk full, device gone).
bool syncToDisk(QFile& file);

} // namespace jonction
