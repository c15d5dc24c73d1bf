# What `cmake --install` puts where, and how CPack wraps it. Included by the project's CMakeLists.txt.
#
# Debian: `cpack -G DEB` in a release build folder (packages dpkg-dev and file). The package of one Debian release
# does not install on the next. Windows (NSIS) and macOS (DragNDrop) are described and have never been built.
set(JONCTION_ID org.jonction.Jonction)
set(JONCTION_DOCDIR ${CMAKE_INSTALL_DATADIR}/doc/jonction)

install(TARGETS jonction jonctionctl jonction-sip jonction-sandbox RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${JONCTION_DOCDIR})

if(UNIX AND NOT APPLE)
  set(linux ${CMAKE_CURRENT_LIST_DIR}/linux)
  install(FILES ${linux}/${JONCTION_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${linux}/${JONCTION_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${linux}/${JONCTION_ID}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
          RENAME ${JONCTION_ID}.xml)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/jonction.svg RENAME ${JONCTION_ID}.svg
          DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  install(FILES ${linux}/copyright DESTINATION ${JONCTION_DOCDIR})
endif()

set(CPACK_PACKAGE_NAME jonction)
set(CPACK_PACKAGE_VENDOR "The Jonction authors")
set(CPACK_PACKAGE_CONTACT "The Jonction authors <jonction@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "connects Microsoft Teams agents to Google Cloud CCAI Platform")
set(CPACK_PACKAGE_DESCRIPTION
    "Jonction holds the set-up between a CCAI Platform contact centre and agents in\nMicrosoft Teams in one document: it \
reads what exists, shows the difference,\napplies it and proves it. A practice world needs no tenant and no account.")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Jonction)
set(CPACK_PACKAGE_EXECUTABLES jonction Jonction)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

if(WIN32)
  set(CPACK_GENERATOR NSIS)
  set(CPACK_NSIS_DISPLAY_NAME Jonction)
  set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop)
else()
  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION net)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
  # Loaded at run time, so no library dependency names them: the keychain's library and the SVG plugins.
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsecret-1-0, qt6-svg-plugins | libqt6svg6 (<< 6.5), ca-certificates")
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
      "gnome-keyring | kwalletmanager, fonts-noto-core | fonts-dejavu-core, qt6-wayland, qt6-translations-l10n")
endif()
include(CPack)
