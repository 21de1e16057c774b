// Rules are tested here.
