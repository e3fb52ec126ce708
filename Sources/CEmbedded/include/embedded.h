/* The tables and styles as bytes, so that the tool needs no file beside it. */
#ifndef ZONEBRIEF_EMBEDDED_H
#define ZONEBRIEF_EMBEDDED_H
#include <stddef.h>

/* One embedded file. `bytes` is not NUL-terminated. */
struct zb_embedded_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

extern const struct zb_embedded_file zb_embedded_files[];
extern const size_t zb_embedded_file_count;

/* The file at `index` below `zb_embedded_file_count` (Swift cannot see an array of unknown length). */
const struct zb_embedded_file *zb_embedded_file_at(size_t index);

#endif
