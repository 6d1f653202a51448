#include "TestPace.h"
#include <stdlib.h>

/*
 * Swift Testing starts all tests of a bundle at once. A thousand of them on two cores keep each other
 * from the 5 and 15 seconds that the program allows a server, so there are eight at a time unless the
 * environment says otherwise. The library reads the variable when it begins, and no option of
 * `swift test` that is not experimental sets it.
 */
__attribute__((constructor)) static void pace_tests(void) {
  setenv("SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH", "8", 0);
}
