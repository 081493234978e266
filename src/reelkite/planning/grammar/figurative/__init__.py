"""What is said in pictures of speech: it is compared, dreamt of or missed, and is not there."""
