# cmake --install build: the program, the libraries of Arrow and OpenVINO that it needs beside it, its manual page and
# completions.
if(TARGET dateline_program)
  include(GNUInstallDirs)
  set_target_properties(dateline_program PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/dateline")
  install(TARGETS dateline_program RUNTIME)
  install(FILES ${ARROW_LIBRARY} ${PARQUET_LIBRARY} DESTINATION ${CMAKE_INSTALL_LIBDIR}/dateline)
  # What libopenvino loads when it runs: the plugin for the processor, the reader of model files, TBB.
  file(GLOB openvino_parts
    ${OPENVINO_HOME}/libs/libopenvino_*_cpu_plugin.so
    ${OPENVINO_HOME}/libs/libopenvino_ir_frontend.so.[0-9]*
    ${OPENVINO_HOME}/libs/libtbb.so.[0-9]*)
  install(FILES ${OPENVINO_LIBRARY} ${openvino_parts} DESTINATION ${CMAKE_INSTALL_LIBDIR}/dateline)
  file(GLOB openvino_notices ${OPENVINO_HOME}/../openvino-*.dist-info/licenses/licensing/*)
  install(FILES ${openvino_notices} DESTINATION ${CMAKE_INSTALL_LIBDIR}/dateline)
  file(GLOB arrow_notices ${PYARROW_HOME}/../pyarrow-*.dist-info/licenses/*)
  install(FILES ${arrow_notices} DESTINATION ${CMAKE_INSTALL_LIBDIR}/dateline)
  install(DIRECTORY ${CMAKE_SOURCE_DIR}/models/language DESTINATION ${CMAKE_INSTALL_DATADIR}/dateline/models OPTIONAL)
  install(FILES ${GAZETTEER_FILE} DESTINATION ${CMAKE_INSTALL_DATADIR}/dateline OPTIONAL)
  install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/CHANGELOG.md TYPE DOC)

  # The program writes its manual page and completions itself.
  function(install_output destination)
    string(REPLACE ";" " " words "${ARGN}")
    get_filename_component(folder ${destination} DIRECTORY)
    install(CODE "
      file(MAKE_DIRECTORY \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${folder}\")
      execute_process(COMMAND $<TARGET_FILE:dateline_program> ${words}
        OUTPUT_FILE \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${destination}\" COMMAND_ERROR_IS_FATAL ANY)")
  endfunction()
  install_output(${CMAKE_INSTALL_MANDIR}/man1/dateline.1 write-reference man)
  install_output(${CMAKE_INSTALL_DATADIR}/bash-completion/completions/dateline completion bash)
  install_output(${CMAKE_INSTALL_DATADIR}/zsh/site-functions/_dateline completion zsh)
  install_output(${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d/dateline.fish completion fish)
endif()
