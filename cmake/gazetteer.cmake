# The gazetteer, build/share/dateline/gazetteer.bin, from the packages that ./dev setup puts into .deps/gazetteer and from
# our own tables (decision 0008). The program finds it beside itself: ../share/dateline from bin/.
set(GAZETTEER_PACKAGES ${DATELINE_DEPS}/gazetteer)
set(GAZETTEER_FILE ${CMAKE_BINARY_DIR}/share/dateline/gazetteer.bin)
if(EXISTS ${GAZETTEER_PACKAGES}/installed_lock)
  file(GLOB gazetteer_tables CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/models/gazetteer/*.tsv)
  add_custom_command(OUTPUT ${GAZETTEER_FILE}
    COMMAND ${DATELINE_DEPS}/venv/bin/python ${CMAKE_SOURCE_DIR}/tools/build_gazetteer.py
      ${GAZETTEER_PACKAGES} ${GAZETTEER_FILE}
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/build_gazetteer.py ${GAZETTEER_PACKAGES}/installed_lock ${gazetteer_tables}
    COMMENT "Building the gazetteer" VERBATIM)
  add_custom_target(gazetteer ALL DEPENDS ${GAZETTEER_FILE})
else()
  message(WARNING "The gazetteer's packages are missing (${GAZETTEER_PACKAGES}): places will not be looked up. "
    "Run ./dev setup first.")
endif()
