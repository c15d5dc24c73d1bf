// SPDX-License-Identifier: Apache-2.0
// Of a program that is built without Qt Multimedia.
#include "sound/SoundDevices.h"

namespace jonction {

bool SoundDevices::areBuiltIn()
{
    return false;
}

void SoundDevices::fitMicrophone(const std::shared_ptr<SoundLine>& line)
{
    line->fail();
}

void SoundDevices::fitSpeaker(const std::shared_ptr<SoundLine>& line)
{
    line->fail();
}

} // namespace jonction
