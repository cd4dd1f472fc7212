/* Makes one operation fail: the way in which a disk or a network does that is full, torn out or dying. Loaded before the C library, so
   that whatever the runtime and the database ask of the system passes through here. Only what changes something counts: writes, flushes,
   renames, links, removals, new files and folders under one folder, or what is sent to another program. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OFF, ONCE, FROM_THEN_ON, TORN };
enum { NO, FAIL, HALF };

static atomic_int kind;
static atomic_long at, seen;
static char under[PATH_MAX];
static const char *flush_switch;

__attribute__((constructor)) static void begin(void) { flush_switch = getenv("INCONFIDENCE_FAULT_SWITCH"); }

/* An empty folder stands for the network. */
void faults_arm(const char *folder, long number, int how) {
    strncpy(under, folder, sizeof under - 1);
    at = number;
    seen = 0;
    kind = how;
}

/* How many operations there were since it was armed. */
long faults_disarm(void) {
    kind = OFF;
    return seen;
}

static int turn(int is_write) {
    int how = kind;
    long number = ++seen;
    if (number == at && how == TORN && is_write)
        return HALF;
    return number == at || (number > at && how != ONCE) ? FAIL : NO;
}

static int name_turn(const char *path, int is_write) {
    if (kind == OFF || under[0] == 0 || path == NULL)
        return NO;
    char full[PATH_MAX];
    if (path[0] != '/') {
        char folder[PATH_MAX / 2];
        if (getcwd(folder, sizeof folder) == NULL || snprintf(full, sizeof full, "%s/%s", folder, path) >= (int)sizeof full)
            return NO;
        path = full;
    }
    return strncmp(path, under, strlen(under)) == 0 ? turn(is_write) : NO;
}

static int file_turn(int file, int is_write) {
    if (kind == OFF || under[0] == 0)
        return NO;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return NO;
    path[length] = 0;
    return name_turn(path, is_write);
}

static int flush_turn(int file) {
    if (flush_switch != NULL && access(flush_switch, F_OK) == 0)
        return FAIL;
    return file_turn(file, 0);
}

static int send_turn(int socket) {
    struct sockaddr_storage address;
    socklen_t size = sizeof address;
    if (kind == OFF || under[0] != 0 || getsockname(socket, (struct sockaddr *)&address, &size) != 0)
        return NO;
    return address.ss_family == AF_INET || address.ss_family == AF_INET6 ? turn(0) : NO;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAILED (errno = EIO, -1)

ssize_t write(int file, const void *bytes, size_t count) {
    int now = file_turn(file, 1);
    if (now == HALF)
        REAL(write)(file, bytes, count / 2);
    return now == NO ? REAL(write)(file, bytes, count) : FAILED;
}

#define PWRITE(name, offset_type)                                              \
    ssize_t name(int file, const void *bytes, size_t count, offset_type place) { \
        int now = file_turn(file, 1);                                          \
        if (now == HALF)                                                       \
            REAL(name)(file, bytes, count / 2, place);                         \
        return now == NO ? REAL(name)(file, bytes, count, place) : FAILED;     \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int file, const struct iovec *parts, int count) { return file_turn(file, 0) == NO ? REAL(writev)(file, parts, count) : FAILED; }
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t place) { return file_turn(file, 0) == NO ? REAL(pwritev)(file, parts, count, place) : FAILED; }
ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t place) { return file_turn(file, 0) == NO ? REAL(pwritev64)(file, parts, count, place) : FAILED; }
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags) { return file_turn(out, 0) == NO ? REAL(copy_file_range)(in, from, out, to, count, flags) : FAILED; }

int fsync(int file) { return flush_turn(file) == NO ? REAL(fsync)(file) : FAILED; }
int fdatasync(int file) { return flush_turn(file) == NO ? REAL(fdatasync)(file) : FAILED; }
int ftruncate(int file, off_t size) { return file_turn(file, 0) == NO ? REAL(ftruncate)(file, size) : FAILED; }
int ftruncate64(int file, off64_t size) { return file_turn(file, 0) == NO ? REAL(ftruncate64)(file, size) : FAILED; }
int rename(const char *from, const char *to) { return name_turn(to, 0) == NO ? REAL(rename)(from, to) : FAILED; }
int link(const char *from, const char *to) { return name_turn(to, 0) == NO ? REAL(link)(from, to) : FAILED; }
int unlink(const char *path) { return name_turn(path, 0) == NO ? REAL(unlink)(path) : FAILED; }
int mkdir(const char *path, mode_t mode) { return name_turn(path, 0) == NO ? REAL(mkdir)(path, mode) : FAILED; }
int chmod(const char *path, mode_t mode) { return name_turn(path, 0) == NO ? REAL(chmod)(path, mode) : FAILED; }

#define OPEN(name)                                                               \
    int name(const char *path, int flags, ...) {                                 \
        va_list rest;                                                            \
        va_start(rest, flags);                                                   \
        mode_t mode = va_arg(rest, mode_t);                                      \
        va_end(rest);                                                            \
        /* A file that is there already is not changed by being opened. */       \
        int makes = (flags & O_TRUNC) || ((flags & O_CREAT) && access(path, F_OK) != 0); \
        return !makes || name_turn(path, 0) == NO ? REAL(name)(path, flags, mode) : FAILED; \
    }
OPEN(open)
OPEN(open64)

ssize_t send(int socket, const void *bytes, size_t count, int flags) { return send_turn(socket) == NO ? REAL(send)(socket, bytes, count, flags) : (errno = ECONNRESET, -1); }
ssize_t sendmsg(int socket, const struct msghdr *message, int flags) { return send_turn(socket) == NO ? REAL(sendmsg)(socket, message, flags) : (errno = ECONNRESET, -1); }
