// Maps an arena of another process, at the arena's own address, and works on it. Says "mapped" first, then waits for a
// line from standard input.
//
//   neighbour FILE START SIZE count WORD N   adds 1 to a 64-bit word N times, atomically
//   neighbour FILE START SIZE echo FROM TO   copies the 64-bit word at FROM to TO, plus 1
//   neighbour FILE START SIZE sum HEAD       prints the sum over a list of {next, value}, following its pointers
//   neighbour FILE START SIZE hold           waits for another line

#define _GNU_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0x100000
#endif

struct element {
  struct element *next;
  uint64_t value;
};

static uint64_t *word(const char *address) {
  return (uint64_t *)(uintptr_t)strtoull(address, NULL, 0);
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  int fd = open(argv[1], O_RDWR);
  size_t size = strtoull(argv[3], NULL, 0);
  void *mapped = fd < 0 ? MAP_FAILED
                        : mmap(word(argv[2]), size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED_NOREPLACE, fd, 0);
  if (mapped != word(argv[2])) {
    perror("cannot map the arena at its address");
    return 1;
  }
  puts("mapped");
  fflush(stdout);
  if (getchar() == EOF) return 1;
  if (!strcmp(argv[4], "count")) {
    for (long n = strtol(argv[6], NULL, 0); n > 0; n--) __atomic_fetch_add(word(argv[5]), 1, __ATOMIC_SEQ_CST);
  } else if (!strcmp(argv[4], "echo")) {
    *word(argv[6]) = *word(argv[5]) + 1;
  } else if (!strcmp(argv[4], "sum")) {
    uint64_t sum = 0;
    for (struct element *at = (struct element *)word(argv[5]); at; at = at->next) sum += at->value;
    printf("%" PRIu64 "\n", sum);
  } else {
    getchar();
  }
  return 0;
}
