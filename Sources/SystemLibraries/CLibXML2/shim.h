/* libxml2's header on encodings includes those of the system's ICU, whose types Foundation's own ICU has under the same
   names: a module that sees both does not compile. Nothing here uses the encodings' structures. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
