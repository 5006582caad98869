// memlimit lets its live set grow to a size while it makes garbage: what GOMEMLIMIT does and does not prevent.
//
//	-mb 400      MiB that it keeps in the end
//	-step 50     MiB between two lines
//	-hold 0s     how long it goes on making garbage at full size
//
// On stdout, at every step: live=50 resident=58 gcs=9 ms=31, sizes in MiB; and in the end a line that starts with
// survived=1 and has the same figures. A process killed for its memory does not print that one.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

var (
	mb   = flag.Int("mb", 400, "MiB kept in the end")
	step = flag.Int("step", 50, "MiB between two lines")
	hold = flag.Duration("hold", 0, "garbage at full size for this long")
)

var (
	kept    [][]byte
	garbage []byte
	start   = time.Now()
)

func main() {
	flag.Parse()
	for i := 1; i <= *mb; i++ {
		kept = append(kept, touched())
		garbage = touched()
		if i%*step == 0 {
			fmt.Println(figures())
		}
	}
	for end := time.Now().Add(*hold); time.Now().Before(end); {
		garbage = touched()
	}
	fmt.Println("survived=1 " + figures())
}

func touched() []byte {
	block := make([]byte, 1<<20)
	for k := 0; k < len(block); k += 4096 {
		block[k] = 1
	}
	return block
}

func figures() string {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return fmt.Sprintf("live=%d resident=%d gcs=%d ms=%d", len(kept), resident(), memory.NumGC,
		time.Since(start).Milliseconds())
}

func resident() int {
	statm, _ := os.ReadFile("/proc/self/statm")
	fields := strings.Fields(string(statm))
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.Atoi(fields[1])
	return pages * os.Getpagesize() >> 20
}
