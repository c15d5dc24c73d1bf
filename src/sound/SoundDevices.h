// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sound/SoundLine.h"

#include <memory>

namespace jonction {

/// The machine's default microphone and loudspeaker, where the program is built with Qt Multimedia; they live
/// on a thread of their own, because a sound server that hangs may hold up whoever asks it.
namespace SoundDevices {

bool areBuiltIn();

/// Makes the device fit SoundLine::isWanted(): opens or closes it, soon. Call after each change of it.
/// Without a device the line fails. Any thread; returns at once.
void fitMicrophone(const std::shared_ptr<SoundLine>& line);
void fitSpeaker(const std::shared_ptr<SoundLine>& line);

} // namespace SoundDevices

} // namespace jonction
