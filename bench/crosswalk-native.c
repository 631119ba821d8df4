// The loop of packages/regime/src/crosswalk/network/view.ts in C: the bound of what a compiled kernel could give.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { INSIDE = 1, AROUND = 2, MEETS = 4, APART = 8, LEAKS = 16, LACKS = 32 };
static const uint8_t RULES[12][3] = {{1,1,1},{1,8,8},{1,32,32},{2,2,2},{2,4,4},{2,16,16},{4,1,4},{4,8,16},{8,2,8},{8,4,32},{16,2,16},{32,1,32}};
static const uint8_t LITERAL_MASK[6] = {3, 5, 15, 16, 28, 26};
static uint8_t STEP[64 * 64], ENTAILED[64];

static uint8_t literals_of(uint8_t mask) {
  uint8_t set = 0;
  for (int i = 0; i < 6; i++) if ((mask & ~LITERAL_MASK[i]) == 0) set |= 1 << i;
  return set;
}
static uint8_t converse(uint8_t s) {
  return (s & (MEETS | APART)) | ((s & (INSIDE | LEAKS)) << 1) | ((s & (AROUND | LACKS)) >> 1);
}

static int n, m;
static int *first, *to, *arc;       // arcs sorted by region and by what they say
static uint8_t *says;
static uint8_t *facts, *fresh;
static int32_t *support;
static int *queue, *next_queue, queued;

static void know(int r, uint8_t lit) {
  facts[r] |= lit;
  if (fresh[r] == 0) next_queue[queued++] = r;
  fresh[r] |= lit;
}
static void learn(int r, int bit, int32_t why) {
  uint8_t lit = 1 << bit;
  if (facts[r] & lit) return;
  support[r * 6 + bit] = why;
  know(r, lit);
  uint8_t more = ENTAILED[lit] & ~facts[r];
  if (more) {
    for (int i = 0; i < 6; i++) if (more >> i & 1) support[r * 6 + i] = -8 - bit;
    know(r, more);
  }
}

int main(int argc, char **argv) {
  FILE *f = fopen(argv[1], "r");
  int a, b, mask, cap = 1 << 20, (*rows)[3] = malloc(sizeof(int[3]) * cap);
  while (fscanf(f, " row(%d,%d,%d).", &a, &b, &mask) == 3) {
    rows[m][0] = a; rows[m][1] = b; rows[m][2] = mask; m++;
    if (a >= n) n = a + 1;
    if (b >= n) n = b + 1;
  }
  for (int x = 0; x < 64; x++) for (int y = 0; y < 64; y++) for (int r = 0; r < 12; r++)
    if ((x & RULES[r][0]) && (y & RULES[r][1])) STEP[x << 6 | y] |= RULES[r][2];
  for (int i = 0; i < 6; i++) ENTAILED[1 << i] = literals_of(LITERAL_MASK[i]) & ~(1 << i);
  first = calloc(n + 2, sizeof(int)); to = malloc(8 * m); arc = malloc(8 * m); says = malloc(2 * m);
  for (int e = 0; e < m; e++) { first[rows[e][0] + 1]++; first[rows[e][1] + 1]++; }
  for (int i = 0; i < n; i++) first[i + 1] += first[i];
  int *at = malloc(sizeof(int) * n); memcpy(at, first, sizeof(int) * n);
  for (int s = 0; s < 64; s++) for (int e = 0; e < m; e++) {
    uint8_t l = literals_of(rows[e][2]);
    if (l == s) { int p = at[rows[e][0]]++; to[p] = rows[e][1]; says[p] = l; arc[p] = 2 * e; }
    if (converse(l) == s) { int p = at[rows[e][1]]++; to[p] = rows[e][0]; says[p] = converse(l); arc[p] = 2 * e + 1; }
  }
  queue = malloc(sizeof(int) * n * 8); next_queue = malloc(sizeof(int) * n * 8);
  uint8_t *news = malloc(n * 8);
  long counts[4] = {0};
  double best = 1e9;
  for (int run = 0; run < 9; run++) {
    struct timespec t0, t1;
    memset(counts, 0, sizeof counts);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
    for (int source = 0; source < n; source++) {
      facts = calloc(n, 1); fresh = calloc(n, 1); support = malloc(sizeof(int32_t) * n * 6);
      memset(support, 0xff, sizeof(int32_t) * n * 6);
      queued = 0;
      learn(source, 0, -2); learn(source, 1, -2);
      while (queued) {
        int level = queued; int *swap = queue; queue = next_queue; next_queue = swap; queued = 0;
        for (int i = 0; i < level; i++) { news[i] = fresh[queue[i]]; }
        for (int i = 0; i < level; i++) fresh[queue[i]] = 0;
        for (int i = 0; i < level; i++) {
          int r = queue[i]; uint8_t learnt = news[i];
          for (int p = first[r]; p < first[r + 1]; p++) {
            uint8_t gained = STEP[learnt << 6 | says[p]] & ~facts[to[p]];
            if (!gained) continue;
            for (int l = 0; l < 6; l++) if (learnt >> l & 1) {
              uint8_t g = STEP[(1 << l) << 6 | says[p]] & ~facts[to[p]];
              for (int k = 0; g && k < 6; k++) if (g >> k & 1) learn(to[p], k, arc[p] << 3 | l);
            }
          }
        }
      }
      for (int j = 0; j < n; j++) { counts[0] += facts[j] & 1; counts[1] += facts[j] >> 3 & 1; counts[2] += facts[j] >> 2 & 1; counts[3] += facts[j] >> 4 & 1; }
      free(facts); free(fresh); free(support);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
    double ms = (t1.tv_sec - t0.tv_sec) * 1e3 + (t1.tv_nsec - t0.tv_nsec) / 1e6;
    if (ms < best) best = ms;
  }
  printf("%ld %ld %ld %ld %.3f\n", counts[0], counts[1], counts[2], counts[3], best / 1e3);
}
