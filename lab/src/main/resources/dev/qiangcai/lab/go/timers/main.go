// timers keeps many goroutines waking up at a beat and says how late they were: what GODEBUG=schedtrace=1000 or
// schedtrace=1000,scheddetail=1 (on stderr) does to them.
//
//	-timers 10000  how many goroutines
//	-beat 100ms    how often each wakes
//	-for 5s        how long
//	-late 50ms     what counts as a time-out
//
// One line on stdout: beats=500000 late=0 lateShare=0.000 mean=0.2 p50=0.1 p99=1.4 max=3.0 cpuMs=1700; times in ms.
package main

import (
	"flag"
	"fmt"
	"sort"
	"sync"
	"syscall"
	"time"
)

var (
	timers = flag.Int("timers", 10_000, "goroutines")
	beat   = flag.Duration("beat", 100*time.Millisecond, "how often each wakes")
	span   = flag.Duration("for", 5*time.Second, "how long")
	late   = flag.Duration("late", 50*time.Millisecond, "what counts as a time-out")
)

func main() {
	flag.Parse()
	delays := make([][]float64, *timers)
	end := time.Now().Add(*span)
	before := cpu()
	var all sync.WaitGroup
	for i := 0; i < *timers; i++ {
		all.Add(1)
		go func(i int) {
			defer all.Done()
			time.Sleep(*beat * time.Duration(i) / time.Duration(*timers))
			for due := time.Now().Add(*beat); due.Before(end); due = time.Now().Add(*beat) {
				time.Sleep(time.Until(due))
				delays[i] = append(delays[i], float64(time.Since(due).Nanoseconds())/1e6)
			}
		}(i)
	}
	all.Wait()
	report(delays, cpu()-before)
}

func report(delays [][]float64, used int64) {
	var sorted []float64
	for _, some := range delays {
		sorted = append(sorted, some...)
	}
	if len(sorted) == 0 {
		sorted = []float64{0}
	}
	sort.Float64s(sorted)
	sum, missed := 0.0, 0
	for _, delay := range sorted {
		sum += delay
		if delay > float64(late.Nanoseconds())/1e6 {
			missed++
		}
	}
	n := len(sorted)
	fmt.Printf("beats=%d late=%d lateShare=%.6f mean=%.3f p50=%.3f p99=%.3f max=%.3f cpuMs=%d\n", n, missed,
		float64(missed)/float64(n), sum/float64(n), sorted[n/2], sorted[n*99/100], sorted[n-1], used)
}

func cpu() int64 {
	var used syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &used)
	return (used.Utime.Nano() + used.Stime.Nano()) / 1e6
}
