// waves takes memory, drops it, collects and rests, again and again: what eager return of memory to the system
// (GODEBUG=madvdontneed=1, or -release) costs, and what it gives.
//
//	-mb 200       MiB of each wave
//	-waves 8      how many
//	-rest 300ms   the pause after each
//	-release      calls debug.FreeOSMemory in each pause
//
// One line on stdout: waves=8 mean=60 p50=58 max=90 faults=400000 peak=210 idle=12 gcs=40 cpuMs=900; times in ms,
// memory in MiB; idle is what is resident at the end of the last pause.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

var (
	mb      = flag.Int("mb", 200, "MiB of each wave")
	waves   = flag.Int("waves", 8, "how many")
	rest    = flag.Duration("rest", 300*time.Millisecond, "pause after each")
	release = flag.Bool("release", false, "return memory in each pause")
)

var kept [][]byte

func main() {
	flag.Parse()
	var took []float64
	sum, peak := 0.0, 0
	for i := 0; i < *waves; i++ {
		start := time.Now()
		fill()
		took = append(took, float64(time.Since(start).Nanoseconds())/1e6)
		sum += took[i]
		if now := resident(); now > peak {
			peak = now
		}
		kept = nil
		runtime.GC()
		if *release {
			debug.FreeOSMemory()
		}
		time.Sleep(*rest)
	}
	sort.Float64s(took)
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	var used syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &used)
	fmt.Printf("waves=%d mean=%.3f p50=%.3f max=%.3f faults=%d peak=%d idle=%d gcs=%d cpuMs=%d\n", *waves,
		sum/float64(*waves), took[len(took)/2], took[len(took)-1], used.Minflt, peak, resident(), memory.NumGC,
		(used.Utime.Nano()+used.Stime.Nano())/1e6)
}

func fill() {
	for i := 0; i < *mb; i++ {
		page := make([]byte, 1<<20)
		for k := 0; k < len(page); k += 4096 {
			page[k] = 1
		}
		kept = append(kept, page)
	}
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
