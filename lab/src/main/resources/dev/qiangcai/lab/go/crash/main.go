// crash dies of a panic while other goroutines wait: how much each GOTRACEBACK (none, single, all, system, crash)
// writes to stderr.
//
//	-goroutines 10   how many wait
//	-depth 0         how many frames deep the one that dies stands
//	-each 0          how many frames deep each of the others stands
//
// It prints nothing on stdout; it ends with 2, or by SIGABRT where GOTRACEBACK=crash.
package main

import (
	"flag"
	"sync"
)

var (
	goroutines = flag.Int("goroutines", 10, "how many wait")
	depth      = flag.Int("depth", 0, "frames below the panic")
	each       = flag.Int("each", 0, "frames below each wait")
)

var waiting sync.WaitGroup

func main() {
	flag.Parse()
	waiting.Add(*goroutines)
	for i := 0; i < *goroutines; i++ {
		go stand(*each)
	}
	waiting.Wait()
	fall(*depth)
}

func stand(frames int) int {
	if frames > 0 {
		return stand(frames-1) + 1
	}
	waiting.Done()
	select {}
}

func fall(frames int) int {
	if frames > 0 {
		return fall(frames-1) + 1
	}
	var none map[string]int
	none["x"] = 1
	return 0
}
