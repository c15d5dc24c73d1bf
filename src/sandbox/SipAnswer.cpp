// SPDX-License-Identifier: Apache-2.0
#include "sandbox/SipAnswer.h"

#include "sandbox/Text.h"

#include <vector>

namespace jonction::sandbox {

namespace {

constexpr std::size_t longestOffer = 16384;
constexpr std::size_t mostStreams = 8;

/// The words after "m=" of each stream offered.
std::vector<std::vector<std::string>> streamsOf(const std::string& offer)
{
    std::vector<std::vector<std::string>> streams;
    for (const std::string& line : split(offer, '\n')) {
        const std::string text = trim(line);
        if (!startsWith(text, "m="))
            continue;
        std::vector<std::string> words;
        for (const std::string& word : split(std::string_view(text).substr(2), ' '))
            if (!word.empty())
                words.push_back(word);
        streams.push_back(words);
    }
    return streams;
}

/// The first kind of speech offered that is known here, and keys with it where they are offered.
std::string commonFormats(const std::vector<std::string>& stream)
{
    std::string speech;
    bool keys = false;
    for (std::size_t i = 3; i < stream.size(); ++i) {
        if (speech.empty() && (stream[i] == "0" || stream[i] == "8"))
            speech = stream[i];
        keys = keys || stream[i] == "101";
    }
    return speech.empty() || !keys ? speech : speech + " 101";
}

std::string audioLine(const std::string& formats, int port)
{
    std::string out = "m=audio " + std::to_string(port) + " RTP/AVP " + formats + "\r\n";
    for (const std::string& format : split(formats, ' ')) {
        if (format == "0")
            out += "a=rtpmap:0 PCMU/8000\r\n";
        else if (format == "8")
            out += "a=rtpmap:8 PCMA/8000\r\n";
        else
            out += "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n";
    }
    return out + "a=ptime:20\r\na=sendrecv\r\n";
}

} // namespace

std::optional<std::string> sipAnswerTo(const std::string& offer, int port)
{
    const std::string head =
        "v=0\r\no=practice 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
    if (offer.empty())
        return head + audioLine("0 8 101", port);
    if (offer.size() > longestOffer)
        return std::nullopt;
    const auto streams = streamsOf(offer);
    if (streams.empty() || streams.size() > mostStreams)
        return std::nullopt;
    std::string body;
    bool taken = false;
    for (const auto& stream : streams) {
        if (stream.size() < 4)
            return std::nullopt;
        const std::string formats =
            stream[0] == "audio" && stream[2] == "RTP/AVP" && !taken ? commonFormats(stream) : std::string();
        if (formats.empty()) {
            body += "m=" + stream[0] + " 0 " + stream[2] + " " + stream[3] + "\r\n";
            continue;
        }
        taken = true;
        body += audioLine(formats, port);
    }
    return taken ? std::optional(head + body) : std::nullopt;
}

} // namespace jonction::sandbox
