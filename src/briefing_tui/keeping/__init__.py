"""What is kept between runs: where, written so that nothing is lost, how damage is met. No use cases."""
