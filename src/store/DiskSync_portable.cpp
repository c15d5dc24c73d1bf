// SPDX-License-Identifier: Apache-2.0
#include "store/DiskSync.h"

#include <QFile>

namespace jonction {

// QFile::flush() hands the data to the system; there is no portable call that goes further.
bool syncToDisk(QFile& file)
{
    return file.flush();
}

} // namespace jonction
