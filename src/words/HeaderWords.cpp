// SPDX-License-Identifier: Apache-2.0
#include "words/HeaderWords.h"

#include "words/WordTable.h"

namespace jonction::Words {

using namespace Qt::StringLiterals;

namespace {

constexpr WordEntry startLines[] = {
    {"request.INVITE",
     QT_TRANSLATE_NOOP("HeaderWords", "INVITE: asks for a call, or changes one that runs.")},
    {"request.ACK",
     QT_TRANSLATE_NOOP("HeaderWords", "ACK: the caller confirms that the final answer to INVITE arrived.")},
    {"request.BYE", QT_TRANSLATE_NOOP("HeaderWords", "BYE: one side hangs up.")},
    {"request.CANCEL",
     QT_TRANSLATE_NOOP("HeaderWords", "CANCEL: the caller gives up while it is still ringing.")},
    {"request.OPTIONS",
     QT_TRANSLATE_NOOP("HeaderWords", "OPTIONS: asks whether somebody is there and what it can do.")},
    {"request.REGISTER",
     QT_TRANSLATE_NOOP("HeaderWords", "REGISTER: tells the server where this account can be reached.")},
    {"request.REFER",
     QT_TRANSLATE_NOOP("HeaderWords", "REFER: asks the other side to call somebody else: a transfer.")},
    {"request.NOTIFY",
     QT_TRANSLATE_NOOP("HeaderWords", "NOTIFY: tells news, such as how a transfer is getting on.")},
    {"request.SUBSCRIBE", QT_TRANSLATE_NOOP("HeaderWords", "SUBSCRIBE: asks to be told about changes.")},
    {"request.INFO",
     QT_TRANSLATE_NOOP("HeaderWords", "INFO: something within the call, such as a telephone key.")},
    {"request.UPDATE",
     QT_TRANSLATE_NOOP("HeaderWords", "UPDATE: changes the audio or the timer without a new INVITE.")},
    {"request.PRACK",
     QT_TRANSLATE_NOOP("HeaderWords", "PRACK: confirms a provisional answer (100rel, RFC 3262).")},
    {"request.MESSAGE", QT_TRANSLATE_NOOP("HeaderWords", "MESSAGE: a short text.")},
    {"request.", QT_TRANSLATE_NOOP("HeaderWords", "A request: method, address and version.")},
    {"answer.100",
     QT_TRANSLATE_NOOP("HeaderWords", "100: the next system has the request and works on it; it does not say "
                                      "anything about the person.")},
    {"answer.180", QT_TRANSLATE_NOOP("HeaderWords", "180: it is ringing.")},
    {"answer.181", QT_TRANSLATE_NOOP("HeaderWords", "181: the call is being forwarded.")},
    {"answer.182", QT_TRANSLATE_NOOP("HeaderWords", "182: the call waits in a queue.")},
    {"answer.183",
     QT_TRANSLATE_NOOP("HeaderWords", "183: in progress, often with sound before the answer (early media).")},
    {"answer.200", QT_TRANSLATE_NOOP("HeaderWords", "200: done; after INVITE somebody has answered.")},
    {"answer.202",
     QT_TRANSLATE_NOOP("HeaderWords", "202: accepted, and not done yet; NOTIFY will tell how it ends.")},
    {"answer.302", QT_TRANSLATE_NOOP("HeaderWords", "302: call the address in Contact instead.")},
    {"answer.401", QT_TRANSLATE_NOOP("HeaderWords", "401: the server wants a user name and a password.")},
    {"answer.407", QT_TRANSLATE_NOOP("HeaderWords", "407: the proxy wants a user name and a password.")},
    {"answer.481", QT_TRANSLATE_NOOP("HeaderWords", "481: the far side does not know this call.")},
    {"answer.487", QT_TRANSLATE_NOOP("HeaderWords", "487: the INVITE ended because it was cancelled.")},
    {"answer.491",
     QT_TRANSLATE_NOOP("HeaderWords", "491: both sides wanted to change the call at the same time.")},
    {"answer.1", QT_TRANSLATE_NOOP("HeaderWords", "A provisional answer: work is under way.")},
    {"answer.2", QT_TRANSLATE_NOOP("HeaderWords", "A final answer: it went well.")},
    {"answer.3", QT_TRANSLATE_NOOP("HeaderWords", "A final answer: try another address.")},
    {"answer.4",
     QT_TRANSLATE_NOOP("HeaderWords", "A final answer: refused as it stands; another way may do.")},
    {"answer.5", QT_TRANSLATE_NOOP("HeaderWords", "A final answer: the server could not do it.")},
    {"answer.6", QT_TRANSLATE_NOOP("HeaderWords", "A final answer: nobody anywhere will take it.")},
    {"fragment.1",
     QT_TRANSLATE_NOOP("HeaderWords", "The new call of the transfer is under way: this is its status.")},
    {"fragment.2", QT_TRANSLATE_NOOP("HeaderWords", "The new call of the transfer was answered.")},
    {"fragment.",
     QT_TRANSLATE_NOOP("HeaderWords", "The new call of the transfer failed: this is the answer it got.")},
    {"blank", QT_TRANSLATE_NOOP("HeaderWords", "An empty line: the headers end here, and the body begins.")},
    {"body", QT_TRANSLATE_NOOP("HeaderWords", "A line of the body.")},
};

constexpr WordEntry headers[] = {
    {"Via",
     QT_TRANSLATE_NOOP("HeaderWords", "Via: each system on the way adds a line with its address, so that the "
                                      "answer finds the way back; received and rport show an address "
                                      "translation.")},
    {"From",
     QT_TRANSLATE_NOOP("HeaderWords", "From: who calls, as shown to the person; its tag marks the caller's "
                                      "side of the call.")},
    {"To",
     QT_TRANSLATE_NOOP("HeaderWords", "To: whom the call was meant for; its tag marks the called side, once "
                                      "it has answered.")},
    {"Call-ID",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Call-ID: the name of this call; search for it in the logs of other systems.")},
    {"CSeq",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "CSeq: number and method of the request; answers repeat it, so that one knows what "
                       "they answer.")},
    {"Contact",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Contact: where this side wants to get everything that follows. An address that "
                       "cannot be reached loses ACK and BYE.")},
    {"Max-Forwards",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Max-Forwards: how many systems may still pass it on; 0 ends calls that run in a "
                       "circle.")},
    {"Record-Route",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Record-Route: a system on the way that wants to see everything that follows too.")},
    {"Route", QT_TRANSLATE_NOOP("HeaderWords", "Route: the systems through which this request has to go.")},
    {"Path",
     QT_TRANSLATE_NOOP("HeaderWords", "Path: the systems between registrar and device, for calls to it.")},
    {"Service-Route",
     QT_TRANSLATE_NOOP("HeaderWords", "Service-Route: the way that the registrar wants calls to take.")},
    {"Allow", QT_TRANSLATE_NOOP("HeaderWords",
                                "Allow: the methods that this side understands. No REFER, no transfer.")},
    {"Supported",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Supported: extensions that this side can use: 100rel, timer, replaces …")},
    {"Require",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Require: extensions that the other side must know; otherwise it refuses with 420.")},
    {"Proxy-Require",
     QT_TRANSLATE_NOOP("HeaderWords", "Proxy-Require: extensions that every proxy on the way must know.")},
    {"Unsupported",
     QT_TRANSLATE_NOOP("HeaderWords", "Unsupported: extensions that were required and are not known.")},
    {"User-Agent",
     QT_TRANSLATE_NOOP("HeaderWords", "User-Agent: the program or device that sent this, and its version.")},
    {"Server",
     QT_TRANSLATE_NOOP("HeaderWords", "Server: the program or device that answered, and its version.")},
    {"P-Asserted-Identity",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "P-Asserted-Identity: the caller as a trusted system vouches for it; trunks often "
                       "check and show this number rather than From.")},
    {"P-Preferred-Identity",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "P-Preferred-Identity: the number that the caller would like to be known by.")},
    {"Remote-Party-Id",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Remote-Party-ID: an older form of P-Asserted-Identity, with the wish for privacy.")},
    {"Diversion",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Diversion: who forwarded the call before, and why (no answer, busy, always).")},
    {"History-Info",
     QT_TRANSLATE_NOOP("HeaderWords", "History-Info: all addresses that the call has tried so far.")},
    {"Privacy", QT_TRANSLATE_NOOP("HeaderWords",
                                  "Privacy: what must be hidden from the person called (id: the number).")},
    {"Reason",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Reason: why it ended, as another network says it: Q.850 is the telephone network's "
                       "code.")},
    {"Warning",
     QT_TRANSLATE_NOOP("HeaderWords", "Warning: a number and a text that say more than the status.")},
    {"Retry-After",
     QT_TRANSLATE_NOOP("HeaderWords", "Retry-After: how many seconds to wait before the next attempt.")},
    {"Error-Info", QT_TRANSLATE_NOOP("HeaderWords", "Error-Info: an address with more about this error.")},
    {"WWW-Authenticate",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "WWW-Authenticate: the server's question for the password: realm, nonce and hash.")},
    {"Proxy-Authenticate",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Proxy-Authenticate: the proxy's question for the password: realm, nonce and hash.")},
    {"Authorization",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Authorization: the proof of the password for the server; the proof is cut here.")},
    {"Proxy-Authorization",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Proxy-Authorization: the proof of the password for the proxy; the proof is cut "
                       "here.")},
    {"Authentication-Info",
     QT_TRANSLATE_NOOP("HeaderWords", "Authentication-Info: what the server says after a right password.")},
    {"Session-Expires",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Session-Expires: the call is refreshed before so many seconds pass, or it ends; "
                       "refresher says who does it.")},
    {"Min-SE",
     QT_TRANSLATE_NOOP("HeaderWords", "Min-SE: the shortest session timer that is accepted, in seconds.")},
    {"RSeq",
     QT_TRANSLATE_NOOP("HeaderWords", "RSeq: number of a provisional answer that wants to be confirmed.")},
    {"RAck", QT_TRANSLATE_NOOP("HeaderWords", "RAck: which provisional answer this PRACK confirms.")},
    {"Refer-To", QT_TRANSLATE_NOOP(
                     "HeaderWords",
                     "Refer-To: whom to call for the transfer; Replaces in it names the call to take over.")},
    {"Referred-By", QT_TRANSLATE_NOOP("HeaderWords", "Referred-By: who asked for the transfer.")},
    {"Refer-Sub", QT_TRANSLATE_NOOP("HeaderWords", "Refer-Sub: whether news about the transfer is wanted.")},
    {"Replaces",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Replaces: the call that this one takes the place of, by Call-ID and tags.")},
    {"Event", QT_TRANSLATE_NOOP("HeaderWords", "Event: what the news is about; refer: a transfer.")},
    {"Allow-Events", QT_TRANSLATE_NOOP("HeaderWords", "Allow-Events: news that one can ask for.")},
    {"Subscription-State",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Subscription-State: whether more news follows (active) or this was the last "
                       "(terminated).")},
    {"Content-Type",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Content-Type: what the body is: application/sdp describes the audio.")},
    {"Content-Length",
     QT_TRANSLATE_NOOP("HeaderWords", "Content-Length: bytes in the body; 0 where there is none.")},
    {"Content-Disposition",
     QT_TRANSLATE_NOOP("HeaderWords", "Content-Disposition: what the body is meant for.")},
    {"Content-Encoding", QT_TRANSLATE_NOOP("HeaderWords", "Content-Encoding: how the body is packed.")},
    {"Expires",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Expires: for how many seconds it holds; 0 in REGISTER takes the registration back.")},
    {"Min-Expires",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Min-Expires: the shortest registration that is accepted, in seconds.")},
    {"Accept", QT_TRANSLATE_NOOP("HeaderWords", "Accept: kinds of bodies that this side understands.")},
    {"Accept-Language",
     QT_TRANSLATE_NOOP("HeaderWords", "Accept-Language: languages for texts to the person.")},
    {"Accept-Encoding",
     QT_TRANSLATE_NOOP("HeaderWords", "Accept-Encoding: packings of bodies that are understood.")},
    {"Date", QT_TRANSLATE_NOOP("HeaderWords", "Date: when it was sent, by the sender's clock.")},
    {"Timestamp", QT_TRANSLATE_NOOP("HeaderWords", "Timestamp: for measuring how long the way takes.")},
    {"Organization", QT_TRANSLATE_NOOP("HeaderWords", "Organization: whom the sender belongs to.")},
    {"Subject", QT_TRANSLATE_NOOP("HeaderWords", "Subject: what the call is about.")},
    {"Priority", QT_TRANSLATE_NOOP("HeaderWords", "Priority: how urgent the caller finds it.")},
    {"Identity",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Identity: a signature over the caller's number (STIR/SHAKEN), against forged "
                       "numbers.")},
    {"Call-Info", QT_TRANSLATE_NOOP("HeaderWords", "Call-Info: more about the caller, such as a picture.")},
    {"Alert-Info", QT_TRANSLATE_NOOP("HeaderWords", "Alert-Info: which ring tone to use.")},
    {"MIME-Version", QT_TRANSLATE_NOOP("HeaderWords", "MIME-Version: version of the rules for the body.")},
    {"X-Ms-Mediapath",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "X-MS-MediaPath: addresses through which Microsoft offers to carry the audio.")},
    {"X-Ms-Userlocation",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "X-MS-UserLocation: whether the Teams user is inside the company network, for local "
                       "media optimisation.")},
    {"X-Ms-Usersite",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "X-MS-UserSite: the site of the Teams user, for the choice of an SBC.")},
    {"X-Ms-",
     QT_TRANSLATE_NOOP("HeaderWords", "A header of Microsoft's own, for Teams and its Direct Routing.")},
    {"X-", QT_TRANSLATE_NOOP("HeaderWords",
                             "A header of somebody's own: it means what those two sides agreed upon.")},
    {"P-", QT_TRANSLATE_NOOP("HeaderWords",
                             "A header for use between the systems of operators who trust each other.")},
    {"", QT_TRANSLATE_NOOP("HeaderWords", "A header that Jonction has no words for.")},
};

constexpr WordEntry descriptions[] = {
    {"v", QT_TRANSLATE_NOOP("HeaderWords", "Version of the description (SDP); always 0.")},
    {"o",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Who describes the audio: the last numbers are name and version, and the version goes "
                       "up with each change.")},
    {"s", QT_TRANSLATE_NOOP("HeaderWords", "Title of the session; without meaning in a call.")},
    {"i", QT_TRANSLATE_NOOP("HeaderWords", "A remark about the session.")},
    {"c",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Address to which the other side shall send its audio. A private address here, seen "
                       "from outside, means silence.")},
    {"b", QT_TRANSLATE_NOOP("HeaderWords", "Bandwidth that is allowed.")},
    {"t", QT_TRANSLATE_NOOP("HeaderWords", "Begin and end of the session; 0 0 in a call.")},
    {"k", QT_TRANSLATE_NOOP("HeaderWords", "An encryption key (obsolete); the key is cut here.")},
    {"m.audio", QT_TRANSLATE_NOOP(
                    "HeaderWords",
                    "Audio: the port, RTP/AVP for audio in clear or RTP/SAVP for encrypted, and the codecs "
                    "in order of preference. Port 0 refuses it.")},
    {"m.video", QT_TRANSLATE_NOOP("HeaderWords", "Video; port 0 refuses it.")},
    {"m.image", QT_TRANSLATE_NOOP("HeaderWords", "Fax (T.38); port 0 refuses it.")},
    {"m.", QT_TRANSLATE_NOOP("HeaderWords", "A stream of media: kind, port, protocol and formats.")},
    {"a.rtpmap", QT_TRANSLATE_NOOP(
                     "HeaderWords",
                     "Name and sampling rate of a codec number: 0 PCMU, 8 PCMA; telephone-event are keys.")},
    {"a.fmtp",
     QT_TRANSLATE_NOOP("HeaderWords", "Settings of a codec; 0-16 after telephone-event: the keys.")},
    {"a.ptime", QT_TRANSLATE_NOOP("HeaderWords", "Milliseconds of sound in a packet; usually 20.")},
    {"a.maxptime", QT_TRANSLATE_NOOP("HeaderWords", "The most milliseconds of sound in a packet.")},
    {"a.sendrecv", QT_TRANSLATE_NOOP("HeaderWords", "Audio goes both ways.")},
    {"a.sendonly",
     QT_TRANSLATE_NOOP("HeaderWords", "This side only sends: it puts the other on hold, mostly with music.")},
    {"a.recvonly", QT_TRANSLATE_NOOP("HeaderWords", "This side only listens: it has been put on hold.")},
    {"a.inactive", QT_TRANSLATE_NOOP("HeaderWords", "No audio in either direction: on hold.")},
    {"a.crypto",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Key for encrypted audio (SRTP with SDES): suite and key; the key is cut here.")},
    {"a.fingerprint",
     QT_TRANSLATE_NOOP("HeaderWords",
                       "Fingerprint of a certificate, for encryption by DTLS as browsers do.")},
    {"a.setup", QT_TRANSLATE_NOOP("HeaderWords", "Who begins the DTLS handshake.")},
    {"a.rtcp", QT_TRANSLATE_NOOP("HeaderWords", "Port for the reports about quality (RTCP).")},
    {"a.rtcp-mux",
     QT_TRANSLATE_NOOP("HeaderWords", "Reports about quality (RTCP) use the same port as the audio.")},
    {"a.candidate", QT_TRANSLATE_NOOP("HeaderWords", "An address at which this side may be reached (ICE).")},
    {"a.ice-ufrag", QT_TRANSLATE_NOOP("HeaderWords", "Short-lived name for the search of a way (ICE).")},
    {"a.ice-pwd", QT_TRANSLATE_NOOP("HeaderWords", "Short-lived password for the search of a way (ICE).")},
    {"a.ice-lite",
     QT_TRANSLATE_NOOP("HeaderWords", "This side has a public address and only answers in ICE.")},
    {"a.ssrc", QT_TRANSLATE_NOOP("HeaderWords", "Number that marks the sender in every audio packet.")},
    {"a.mid", QT_TRANSLATE_NOOP("HeaderWords", "Name of this stream within the description.")},
    {"a.silenceSupp",
     QT_TRANSLATE_NOOP("HeaderWords", "Whether nothing is sent while nobody speaks (silence suppression).")},
    {"a.", QT_TRANSLATE_NOOP("HeaderWords", "A property of the session or of the stream above.")},
    {"", QT_TRANSLATE_NOOP("HeaderWords", "A line of the description (SDP).")},
};

const char* startSource(const QString& topic)
{
    if (const char* text = sourceText(startLines, topic))
        return text;
    const QString family = topic.section(u'.', 0, 0);
    if (const char* text = sourceText(startLines, family + u'.' + topic.section(u'.', 1).left(1)))
        return text;
    return sourceText(startLines, family + u'.');
}

const char* headerSource(const QString& name)
{
    if (const char* text = sourceText(headers, name))
        return text;
    for (const auto& family : {u"X-Ms-"_s, u"X-"_s, u"P-"_s})
        if (name.startsWith(family))
            return sourceText(headers, family);
    return sourceText(headers, QString());
}

const char* descriptionSource(const QString& name)
{
    if (const char* text = sourceText(descriptions, name))
        return text;
    if (const char* text = sourceText(descriptions, name.left(2)))
        return text;
    return sourceText(descriptions, QString());
}

const char* lineSource(const QString& topic)
{
    if (topic.startsWith("header."_L1))
        return headerSource(topic.sliced(7));
    if (topic.startsWith("sdp."_L1))
        return descriptionSource(topic.sliced(4));
    return topic.isEmpty() ? nullptr : startSource(topic);
}

} // namespace

QString messageLine(const QString& topic)
{
    const char* text = lineSource(topic);
    return text != nullptr ? QCoreApplication::translate("HeaderWords", text) : QString();
}

bool knowsMessageLine(const QString& topic)
{
    if (topic.startsWith("header."_L1))
        return sourceText(headers, topic.sliced(7)) != nullptr;
    if (topic.startsWith("sdp."_L1))
        return sourceText(descriptions, topic.sliced(4)) != nullptr;
    return sourceText(startLines, topic) != nullptr;
}

} // namespace jonction::Words
