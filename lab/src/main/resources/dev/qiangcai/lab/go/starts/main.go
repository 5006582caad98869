// starts runs a program to its end, again and again, and says how long that takes: the lab's own process is large,
// and forking it would hide a millisecond.
//
//	-times 50   how often
//
// What comes after the flags is the program and its arguments; what it writes is thrown away. One line on stdout:
// times=50 mean=1.7 p50=1.6 min=1.4 max=3.0, in milliseconds.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"sort"
	"time"
)

var times = flag.Int("times", 50, "how often")

func main() {
	flag.Parse()
	if flag.NArg() == 0 || *times < 1 {
		fmt.Fprintln(os.Stderr, "which program, and how often?")
		os.Exit(2)
	}
	took := make([]float64, *times)
	sum := 0.0
	for i := range took {
		program := exec.Command(flag.Arg(0), flag.Args()[1:]...)
		start := time.Now()
		if err := program.Run(); err != nil {
			fmt.Fprintln(os.Stderr, flag.Arg(0), err)
			os.Exit(1)
		}
		took[i] = float64(time.Since(start).Nanoseconds()) / 1e6
		sum += took[i]
	}
	sort.Float64s(took)
	fmt.Printf("times=%d mean=%.3f p50=%.3f min=%.3f max=%.3f\n", *times, sum/float64(*times), took[*times/2], took[0],
		took[*times-1])
}
