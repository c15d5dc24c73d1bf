// SPDX-License-Identifier: Apache-2.0
#include "sipengine/ProcessLimits.h"

#include <sys/resource.h>

namespace jonction {

namespace {

constexpr rlim_t kMaxAddressSpace = rlim_t(1) << 30;
constexpr rlim_t kMaxOpenFiles = 512;

} // namespace

void limitThisProcess()
{
    const auto limit = [](auto resource, rlim_t value) {
        const rlimit both{value, value};
        setrlimit(resource, &both);
    };
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, kMaxOpenFiles);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they map terabytes and never use them
    limit(RLIMIT_AS, kMaxAddressSpace);
#endif
}

} // namespace jonction
