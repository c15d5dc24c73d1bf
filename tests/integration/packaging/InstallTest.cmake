# Installs the build into an empty folder and runs what lies there.
# cmake -DBUILD=<build folder> -DPREFIX=<folder of ours> -P InstallTest.cmake
file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

set(id org.jonction.Jonction)
foreach(file bin/jonction bin/jonctionctl bin/jonction-sip bin/jonction-sandbox
             share/applications/${id}.desktop share/metainfo/${id}.metainfo.xml share/mime/packages/${id}.xml
             share/icons/hicolor/scalable/apps/${id}.svg
             share/doc/jonction/LICENSE share/doc/jonction/README.md share/doc/jonction/copyright)
  if(NOT EXISTS ${PREFIX}/${file})
    message(SEND_ERROR "not installed: ${file}")
  endif()
endforeach()

foreach(program jonctionctl jonction-sandbox)
  execute_process(COMMAND ${PREFIX}/bin/${program} --help OUTPUT_VARIABLE help RESULT_VARIABLE code)
  if(NOT code EQUAL 0 OR NOT help MATCHES "--")
    message(SEND_ERROR "${program} --help: ${code} ${help}")
  endif()
endforeach()

foreach(checker "desktop-file-validate;share/applications/${id}.desktop"
                "appstreamcli;validate;--no-net;share/metainfo/${id}.metainfo.xml")
  list(POP_FRONT checker name)
  find_program(${name}_PROGRAM ${name})
  if(${name}_PROGRAM)
    execute_process(COMMAND ${${name}_PROGRAM} ${checker} WORKING_DIRECTORY ${PREFIX} OUTPUT_VARIABLE said
                    ERROR_VARIABLE said RESULT_VARIABLE code)
    if(NOT code EQUAL 0)
      message(SEND_ERROR "${name}: ${said}")
    endif()
  else()
    message(STATUS "not checked: ${name} is not installed")
  endif()
endforeach()
