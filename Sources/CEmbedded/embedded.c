/* #embed takes in the files at compile time; clang tracks them as dependencies. */
#include "embedded.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units_tsv[] = {
#embed "../Lexicons/Resources/units.tsv"
};
static const unsigned char wording_tsv[] = {
#embed "../Lexicons/Resources/wording.tsv"
};
static const unsigned char display_units_tsv[] = {
#embed "../Lexicons/Resources/display_units.tsv"
};
static const unsigned char indicators_tsv[] = {
#embed "../Lexicons/Resources/indicators.tsv"
};
static const unsigned char parts_tsv[] = {
#embed "../Lexicons/Resources/parts.tsv"
};
static const unsigned char scopes_tsv[] = {
#embed "../Lexicons/Resources/scopes.tsv"
};
static const unsigned char hedges_tsv[] = {
#embed "../Lexicons/Resources/hedges.tsv"
};
static const unsigned char periods_tsv[] = {
#embed "../Lexicons/Resources/periods.tsv"
};
static const unsigned char not_quantities_tsv[] = {
#embed "../Lexicons/Resources/not_quantities.tsv"
};
static const unsigned char zone_suffixes_tsv[] = {
#embed "../Lexicons/Resources/zone_suffixes.tsv"
};
static const unsigned char zone_references_tsv[] = {
#embed "../Lexicons/Resources/zone_references.tsv"
};
static const unsigned char zone_boundaries_tsv[] = {
#embed "../Lexicons/Resources/zone_boundaries.tsv"
};
static const unsigned char table_words_tsv[] = {
#embed "../Lexicons/Resources/table_words.tsv"
};
static const unsigned char zone_generic_tsv[] = {
#embed "../Lexicons/Resources/zone_generic.tsv"
};
static const unsigned char cues_tsv[] = {
#embed "../Lexicons/Resources/cues.tsv"
};
static const unsigned char zones_tsv[] = {
#embed "../Lexicons/Resources/zones.tsv"
};
static const unsigned char places_tsv[] = {
#embed "../Lexicons/Resources/places.tsv"
};
static const unsigned char place_bodies_tsv[] = {
#embed "../Lexicons/Resources/place_bodies.tsv"
};
static const unsigned char name_heads_tsv[] = {
#embed "../Lexicons/Resources/name_heads.tsv"
};
static const unsigned char figure_words_tsv[] = {
#embed "../Lexicons/Resources/figure_words.tsv"
};
static const unsigned char phrases_tsv[] = {
#embed "../Lexicons/Resources/phrases.tsv"
};

static const unsigned char newsroom_yaml[] = {
#embed "../../Styles/newsroom.yaml"
};
static const unsigned char official_yaml[] = {
#embed "../../Styles/official.yaml"
};
static const unsigned char characters_tsv[] = {
#embed "../SourceReading/Resources/characters.tsv"
};
static const unsigned char newsroom_tsv[] = {
#embed "../SourceReading/Resources/newsroom.tsv"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

const struct zb_embedded_file zb_embedded_files[] = {
  FILE_OF("Lexicons/units.tsv", units_tsv),
  FILE_OF("Lexicons/wording.tsv", wording_tsv),
  FILE_OF("Lexicons/display_units.tsv", display_units_tsv),
  FILE_OF("Lexicons/indicators.tsv", indicators_tsv),
  FILE_OF("Lexicons/parts.tsv", parts_tsv),
  FILE_OF("Lexicons/scopes.tsv", scopes_tsv),
  FILE_OF("Lexicons/hedges.tsv", hedges_tsv),
  FILE_OF("Lexicons/periods.tsv", periods_tsv),
  FILE_OF("Lexicons/not_quantities.tsv", not_quantities_tsv),
  FILE_OF("Lexicons/zone_suffixes.tsv", zone_suffixes_tsv),
  FILE_OF("Lexicons/zone_references.tsv", zone_references_tsv),
  FILE_OF("Lexicons/zone_boundaries.tsv", zone_boundaries_tsv),
  FILE_OF("Lexicons/table_words.tsv", table_words_tsv),
  FILE_OF("Lexicons/zone_generic.tsv", zone_generic_tsv),
  FILE_OF("Lexicons/cues.tsv", cues_tsv),
  FILE_OF("Lexicons/zones.tsv", zones_tsv),
  FILE_OF("Lexicons/places.tsv", places_tsv),
  FILE_OF("Lexicons/place_bodies.tsv", place_bodies_tsv),
  FILE_OF("Lexicons/name_heads.tsv", name_heads_tsv),
  FILE_OF("Lexicons/figure_words.tsv", figure_words_tsv),
  FILE_OF("Lexicons/phrases.tsv", phrases_tsv),
  FILE_OF("Styles/newsroom.yaml", newsroom_yaml),
  FILE_OF("Styles/official.yaml", official_yaml),
  FILE_OF("SourceReading/characters.tsv", characters_tsv),
  FILE_OF("SourceReading/newsroom.tsv", newsroom_tsv),
};
const size_t zb_embedded_file_count = sizeof zb_embedded_files / sizeof zb_embedded_files[0];

const struct zb_embedded_file *zb_embedded_file_at(size_t index) { return &zb_embedded_files[index]; }
