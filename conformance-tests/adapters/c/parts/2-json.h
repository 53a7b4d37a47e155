#if defined(SCATTERPROOF_MAIN) && !defined(SCATTERPROOF_CODE)
#define SCATTERPROOF_CODE

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __cplusplus
#include <exception>
#endif

#define SP_PROTOCOL 1
#define SP_CURSORS 8
#define SP_COMMANDS 4
#define SP_GUARD_SLOTS 64
#define SP_MOST_OUTPUTS (UINT32_C(1) << 21)
#define SP_MOST_EVENTS (UINT32_C(1) << 20)
#define SP_MOST_MBUFS 100000
#define SP_LONGEST_LOOP 100000
#define SP_STORAGE (UINT64_C(1) << 62)
#define SP_UNLISTED_SHIFT (UINT64_C(1) << 32)
#define SP_UNTOUCHED UINT64_C(0x5caa5caa5caa5caa)

/* ---- Memory and text ---- */

static void sp_fail(const char *why) {
  fprintf(stderr, "scatterproof.h: %s\n", why);
  exit(70);
}

static void *sp_take(void *old, size_t count, size_t size) {
  void *memory = count > SIZE_MAX / size ? NULL : realloc(old, count * size);
  if (memory == NULL && count != 0) {
    sp_fail("out of memory");
  }
  return memory;
}

typedef struct {
  char *text;
  size_t length;
  size_t room;
} sp_text;

static void sp_put_bytes(sp_text *to, const char *bytes, size_t length) {
  if (to->length + length > to->room) {
    to->room = 2 * (to->length + length) + 256;
    to->text = (char *)sp_take(to->text, to->room, 1);
  }
  memcpy(to->text + to->length, bytes, length);
  to->length += length;
}

static void sp_put(sp_text *to, const char *text) {
  sp_put_bytes(to, text, strlen(text));
}

static void sp_put_hex(sp_text *to, uint64_t value) {
  char digits[20];
  size_t at = sizeof digits;
  digits[--at] = '"';
  do {
    digits[--at] = "0123456789abcdef"[value & 15];
    value >>= 4;
  } while (value != 0);
  digits[--at] = 'x';
  digits[--at] = '0';
  sp_put_bytes(to, "\"", 1);
  sp_put_bytes(to, digits + at, sizeof digits - at);
}

static void sp_put_number(sp_text *to, uint32_t value) {
  char digits[10];
  size_t at = sizeof digits;
  do {
    digits[--at] = (char)('0' + value % 10);
    value /= 10;
  } while (value != 0);
  sp_put_bytes(to, digits + at, sizeof digits - at);
}

static void sp_put_quoted(sp_text *to, const char *text) {
  sp_put(to, "\"");
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\') {
      sp_put(to, "\\");
    }
    sp_put_bytes(to, (unsigned char)*text < ' ' ? " " : text, 1);
  }
  sp_put(to, "\"");
}

/* ---- JSON, as far as requests need it ---- */

typedef struct {
  char kind; /* { [ " 0 t f n: the character that it begins with, 0 for numbers */
  const char *text;
  size_t length;
  size_t children;
  size_t end; /* index of the node behind it and all that is in it */
} sp_node;

typedef struct {
  const char *at;
  const char *end;
  sp_node *nodes;
  size_t count;
  size_t room;
} sp_json;

static void sp_skip_space(sp_json *json) {
  while (json->at < json->end && strchr(" \t\r\n", *json->at) != NULL) {
    json->at++;
  }
}

static size_t sp_new_node(sp_json *json, char kind) {
  if (json->count == json->room) {
    json->room = 2 * json->room + 256;
    json->nodes = (sp_node *)sp_take(json->nodes, json->room, sizeof *json->nodes);
  }
  sp_node *node = &json->nodes[json->count];
  node->kind = kind;
  node->text = json->at;
  node->length = 0;
  node->children = 0;
  return json->count++;
}

static void sp_parse_text(sp_json *json) {
  size_t node = sp_new_node(json, '"');
  json->nodes[node].text = ++json->at;
  while (json->at < json->end && *json->at != '"') {
    json->at += *json->at == '\\' ? 2 : 1; /* no text of a request that matters has an escape */
  }
  if (json->at >= json->end) {
    sp_fail("a request ends inside a text");
  }
  json->nodes[node].length = (size_t)(json->at - json->nodes[node].text);
  json->nodes[node].end = json->count;
  json->at++;
}

static void sp_parse(sp_json *json);

/* An object is a list of names and values in turn. */
static void sp_parse_list(sp_json *json, char open, char close) {
  size_t node = sp_new_node(json, open);
  size_t children = 0;
  json->at++;
  sp_skip_space(json);
  while (json->at < json->end && *json->at != close) {
    sp_parse(json);
    children++;
    sp_skip_space(json);
    if (json->at < json->end && (*json->at == ',' || *json->at == ':')) {
      json->at++;
      sp_skip_space(json);
    }
  }
  if (json->at >= json->end) {
    sp_fail("a request ends inside a list");
  }
  json->at++;
  json->nodes[node].children = children;
  json->nodes[node].end = json->count;
}

static void sp_parse(sp_json *json) {
  sp_skip_space(json);
  char next = json->at < json->end ? *json->at : ' ';
  if (next == '{') {
    sp_parse_list(json, '{', '}');
  } else if (next == '[') {
    sp_parse_list(json, '[', ']');
  } else if (next == '"') {
    sp_parse_text(json);
  } else {
    size_t node = sp_new_node(json, next == '-' || (next >= '0' && next <= '9') ? '0' : next);
    while (json->at < json->end && strchr(",:]} \t\r\n", *json->at) == NULL) {
      json->at++;
    }
    json->nodes[node].length = (size_t)(json->at - json->nodes[node].text);
    json->nodes[node].end = json->count;
    if (json->nodes[node].length == 0) {
      sp_fail("a request is no JSON");
    }
  }
}

static bool sp_is(const sp_node *node, const char *text) {
  size_t length = strlen(text);
  return node->kind == '"' && node->length == length && memcmp(node->text, text, length) == 0;
}

/* The children of a list are walked with these two. */
static const sp_node *sp_first(const sp_node *list) {
  return list + 1;
}

static const sp_node *sp_after(const sp_json *json, const sp_node *node) {
  return json->nodes + node->end;
}

/* A field of an object, or NULL. */
static const sp_node *sp_find(const sp_json *json, const sp_node *object, const char *name) {
  const sp_node *at = sp_first(object);
  for (size_t i = 0; i + 1 < object->children; i += 2) {
    const sp_node *value = sp_after(json, at);
    if (sp_is(at, name)) {
      return value;
    }
    at = sp_after(json, value);
  }
  return NULL;
}

static const sp_node *sp_need(const sp_json *json, const sp_node *object, const char *name) {
  const sp_node *found = sp_find(json, object, name);
  if (found == NULL) {
    fprintf(stderr, "scatterproof.h: a request lacks %s\n", name);
    exit(70);
  }
  return found;
}

static uint64_t sp_hex_of(const sp_node *node) {
  uint64_t value = 0;
  for (size_t i = 2; i < node->length; i++) {
    char digit = node->text[i];
    value = value << 4 | (uint64_t)(digit <= '9' ? digit - '0' : (digit | 32) - 'a' + 10);
  }
  return value;
}

static int64_t sp_number_of(const sp_node *node) {
  return strtoll(node->text, NULL, 10);
}

static uint64_t sp_hex(const sp_json *json, const sp_node *object, const char *name) {
  return sp_hex_of(sp_need(json, object, name));
}

static int64_t sp_number(const sp_json *json, const sp_node *object, const char *name) {
  return sp_number_of(sp_need(json, object, name));
}

/* Whether a field is there and true. */
static bool sp_truth(const sp_json *json, const sp_node *object, const char *name) {
  const sp_node *found = sp_find(json, object, name);
  return found != NULL && found->kind == 't';
}
