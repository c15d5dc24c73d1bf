// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "media/AudioSink.h"
#include "media/AudioSource.h"
#include "media/MediaReport.h"
#include "media/MediaSettings.h"

#include <memory>

namespace jonction {

class MediaPorts;
class MediaThread;

/// The audio of one call: RTP and RTCP on two ports, served by a thread that all calls share. Opened before
/// the offer is written (the port is in it), started when the answer says where to send.
///
/// Sends to where media comes from, once some has come (symmetric RTP); packets of others are dropped and
/// counted. Thread: one caller; every function returns at once. The last session that goes waits for the
/// thread (a few milliseconds).
class MediaSession
{
public:
    /// Binds an even port and the next one on `local`. LocalFailure is Network with the system's text.
    static Result<std::unique_ptr<MediaSession>> open(const QHostAddress& local);
    /// Stops.
    ~MediaSession();
    MediaSession(const MediaSession&) = delete;
    MediaSession& operator=(const MediaSession&) = delete;

    quint16 port() const;

    /// What is sent: the test tone unless told otherwise. Before start().
    void setSource(std::unique_ptr<AudioSource> source);
    /// The frequency of our own tone, by which it is known again; 0: none of ours is sent. Before start().
    void setOwnTone(double frequency);
    /// What comes is played there too; null: nowhere. Before start().
    void setSink(std::unique_ptr<AudioSink> sink);
    /// Both sides into a WAV file. FileUnwritable; before start().
    Result<Nothing> recordTo(const QString& fileName);

    /// Begins, or takes what a re-INVITE agreed; keys may change, counting goes on. Unsupported where the
    /// encryption cannot be set up.
    Result<Nothing> start(MediaSettings settings);
    /// Presses telephone keys, as events where they are agreed; false where they are not.
    bool press(const QString& keys);

    MediaReport report() const;
    /// Says goodbye (RTCP BYE) and ends. The last report.
    MediaReport stop();

private:
    explicit MediaSession(std::shared_ptr<MediaPorts> ports);

    std::shared_ptr<MediaPorts> m_ports;
    std::shared_ptr<MediaThread> m_thread; ///< null until start()
};

} // namespace jonction
