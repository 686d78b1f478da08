#pragma once

// How many int8 operations a second this machine can do at most: VPDPBUSD (AVX-512 VNNI) on registers alone, no memory.
#include <immintrin.h>

#include <chrono>
#include <thread>
#include <vector>

/// One thread's share of work: 10 chains, so that an instruction's latency does not show. Returns something that
/// depends on all.
__attribute__((target("avx512f,avx512vnni"))) inline int multiply_add(long rounds) {
  __m512i sums[10];
  for (__m512i& sum : sums) sum = _mm512_setzero_si512();
  __m512i left = _mm512_set1_epi8(3), right = _mm512_set1_epi8(5);
  for (long i = 0; i < rounds; ++i) {
    for (__m512i& sum : sums) {
      sum = _mm512_dpbusd_epi32(sum, left, right);
      asm volatile("" : "+v"(sum));
    }
  }
  int total = 0;
  for (__m512i sum : sums) total += _mm512_reduce_add_epi32(sum);
  return total;
}

/// Operations (a multiplication and an addition are two) a second of `thread_count` threads, in units of 10^9; 0 where
/// the processor has no AVX-512 VNNI. Cost: about half a second.
inline double int8_peak_gops(unsigned thread_count) {
  if (!__builtin_cpu_supports("avx512vnni")) return 0;
  constexpr long rounds = 60'000'000;
  constexpr double operations = 64.0 * 2 * 10 * rounds;
  auto began = std::chrono::steady_clock::now();
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < thread_count; ++i)
      threads.emplace_back([] {
        volatile int kept = multiply_add(rounds);
        (void)kept;
      });
  }
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  return operations * thread_count / took.count() / 1e9;
}
