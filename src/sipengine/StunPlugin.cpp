// SPDX-License-Identifier: Apache-2.0
#include "sipengine/StunPlugin.h"

#include <sofia-sip/msg.h>
#include <sofia-sip/msg_addr.h>
#include <sofia-sip/su_wait.h>
#include <sofia-sip/tport.h>

extern "C" { // the header says neither this nor what its types are
#include <sofia-sip/tport_plugins.h>
}

namespace jonction {

namespace {

tport_stun_server_t* createStun(su_root_t*, tagi_t const*)
{
    static char server; // only its address counts: there is a server
    return static_cast<tport_stun_server_t*>(static_cast<void*>(&server));
}

void destroyStun(tport_stun_server_t*) {}

int addStunSocket(tport_stun_server_t*, su_socket_t)
{
    return -1; // not ours to close later
}

int removeStunSocket(tport_stun_server_t*, su_socket_t)
{
    return 0;
}

void takeStunRequest(tport_stun_server_t*, su_socket_t, void*, ssize_t, void*, socklen_t) {}

} // namespace

void StunPlugin::install()
{
    // The library takes only what says that it is longer than it need be.
    static const tport_stun_server_vtable_t table{static_cast<int>(sizeof table) + 1,
                                                  createStun,
                                                  destroyStun,
                                                  addStunSocket,
                                                  removeStunSocket,
                                                  takeStunRequest};
    tport_plug_in_stun_server(&table); // the second time it is there already
}

} // namespace jonction
