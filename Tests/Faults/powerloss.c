/* Stands between a process and its disk, for the fault tests of the journal.
 *
 * Power loss.  Beside every database file it keeps FILE.synced: the file as it was when it was last synced, which
 * is what a machine is sure to find after its power failed. A test kills the process and puts those images back.
 *
 * Failing sync.  FAIL_SYNC=n makes the n-th sync of a database file fail with EIO; FAIL_SYNC_FOR_EVER=1 also every
 * one after it. Nothing is written through by a sync that fails.
 *
 *     gcc -O2 -shared -fPIC -o powerloss.so powerloss.c -ldl -lpthread
 *     LD_PRELOAD=$PWD/powerloss.so journal-probe load --journal DIR/journal.sqlite
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long syncs;

static int is_database(const char *path)
{
    const char *name = strrchr(path, '/');
    name = name ? name + 1 : path;
    return strstr(name, ".sqlite") && !strstr(name, ".synced") && !strstr(name, "-shm") && !strstr(name, ".lock");
}

static int path_of(int file, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_database(path);
}

static void keep_image(const char *path)
{
    char image[PATH_MAX + 16], fresh[PATH_MAX + 32];
    struct stat status;
    snprintf(image, sizeof image, "%s.synced", path);
    snprintf(fresh, sizeof fresh, "%s.new", image);
    int from = open(path, O_RDONLY | O_CLOEXEC);
    int to = open(fresh, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (from >= 0 && to >= 0 && fstat(from, &status) == 0) {
        off_t left = status.st_size;
        ssize_t moved = 1;
        while (left > 0 && (moved = sendfile(to, from, NULL, left)) > 0) left -= moved;
        if (moved > 0) rename(fresh, image);
    }
    if (from >= 0) close(from);
    if (to >= 0) close(to);
}

static int must_fail(void)
{
    const char *which = getenv("FAIL_SYNC");
    if (!which) return 0;
    long wanted = atol(which), number = __atomic_add_fetch(&syncs, 1, __ATOMIC_SEQ_CST);
    return number == wanted || (number > wanted && getenv("FAIL_SYNC_FOR_EVER"));
}

static int sync_file(int file, int (*real)(int))
{
    char path[PATH_MAX];
    if (!path_of(file, path)) return real(file);
    if (must_fail()) {
        errno = EIO;
        return -1;
    }
    pthread_mutex_lock(&lock);
    int outcome = real(file);
    if (outcome == 0 && !getenv("FAIL_SYNC")) keep_image(path);
    pthread_mutex_unlock(&lock);
    return outcome;
}

int fsync(int file)
{
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    return sync_file(file, real);
}

int fdatasync(int file)
{
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    return sync_file(file, real);
}

/* A file keeps its image when it is given its final name, and loses it when it is removed. */

int rename(const char *from, const char *to)
{
    static int (*real)(const char *, const char *);
    if (!real) real = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    int outcome = real(from, to);
    if (outcome == 0 && is_database(from) && is_database(to)) {
        char one[PATH_MAX + 16], other[PATH_MAX + 16];
        snprintf(one, sizeof one, "%s.synced", from);
        snprintf(other, sizeof other, "%s.synced", to);
        real(one, other);
    }
    return outcome;
}

int unlink(const char *path)
{
    static int (*real)(const char *);
    if (!real) real = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
    int outcome = real(path);
    if (outcome == 0 && is_database(path)) {
        char image[PATH_MAX + 16];
        snprintf(image, sizeof image, "%s.synced", path);
        real(image);
    }
    return outcome;
}
