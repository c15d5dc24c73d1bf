// SPDX-License-Identifier: Apache-2.0
#include "store/DiskSync.h"

#include <QFile>

#include <cerrno>
#include <unistd.h>

namespace jonction {

bool syncToDisk(QFile& file)
{
    if (fdatasync(file.handle()) == 0)
        return true;
    return errno == EINVAL || errno == EROFS; // a pipe or special file has nothing to sync
}

} // namespace jonction
