// Memory is measured in these tests, so they run one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
