// hogs starts short tasks on time while goroutines compute in loops without calls, which only a signal can
// interrupt: GODEBUG=asyncpreemptoff=1 takes that signal away.
//
//	-hogs 2           how many compute
//	-burst 50ms       about how long each computes before it rests for 5 ms; 0 computes for ever
//	-tasks 1000       how many short tasks are started
//	-every 2ms        how far apart
//	-deadline 10s     it gives up after this long; tasks that have not run by then are not done
//
// One line on stdout: started=1000 done=1000 mean=0.1 p50=0.1 p99=0.4 max=1.2, in milliseconds from the moment at
// which a task was due; those not done count with the time until the deadline. With endless hogs on every processor
// and no pre-emption nothing runs again, not even the deadline: kill it.
package main

import (
	"flag"
	"fmt"
	"os"
	"sort"
	"sync"
	"time"
)

var (
	hogs     = flag.Int("hogs", 2, "goroutines that compute")
	burst    = flag.Duration("burst", 50*time.Millisecond, "computing before a rest; 0 is endless")
	tasks    = flag.Int("tasks", 1000, "short tasks")
	every    = flag.Duration("every", 2*time.Millisecond, "distance of tasks")
	deadline = flag.Duration("deadline", 10*time.Second, "longest wait")
)

var (
	lock   sync.Mutex
	delays []time.Duration
	result float64
)

func main() {
	flag.Parse()
	steps := pace()
	for i := 0; i < *hogs; i++ {
		go hog(steps)
	}
	start := time.Now()
	var done sync.WaitGroup
	done.Add(*tasks)
	go func() {
		for i := 0; i < *tasks; i++ {
			due := start.Add(time.Duration(i) * *every)
			time.Sleep(time.Until(due))
			go func() {
				lock.Lock()
				delays = append(delays, time.Since(due))
				lock.Unlock()
				done.Done()
			}()
		}
	}()
	over := make(chan bool)
	go func() { done.Wait(); close(over) }()
	select {
	case <-over:
	case <-time.After(*deadline):
	}
	report(start)
	os.Exit(0)
}

// pace is how many steps take a burst here, measured while nothing else runs.
func pace() int {
	const trial = 20_000_000
	start := time.Now()
	result = compute(trial)
	return int(float64(trial) * float64(*burst) / float64(time.Since(start)))
}

func hog(steps int) {
	for *burst == 0 {
		result = compute(1 << 62)
	}
	for {
		result = compute(steps)
		time.Sleep(5 * time.Millisecond)
	}
}

func compute(steps int) float64 {
	x := 1.0001
	for i := 0; i < steps; i++ {
		x = x*1.0000001 + 0.0000001
	}
	return x
}

func report(start time.Time) {
	lock.Lock()
	defer lock.Unlock()
	ran := len(delays)
	for i := ran; i < *tasks; i++ {
		delays = append(delays, time.Since(start.Add(time.Duration(i)**every)))
	}
	sort.Slice(delays, func(i, j int) bool { return delays[i] < delays[j] })
	var sum time.Duration
	for _, delay := range delays {
		sum += delay
	}
	fmt.Printf("started=%d done=%d mean=%.3f p50=%.3f p99=%.3f max=%.3f\n", *tasks, ran,
		ms(sum)/float64(len(delays)), ms(delays[len(delays)/2]), ms(delays[len(delays)*99/100]), ms(delays[len(delays)-1]))
}

func ms(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
